'use client';

import type { ReactNode } from 'react';
import {
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
  Tab,
  TabList,
  TabPanel,
} from 'react-aria-components';

export interface TabsProps extends Omit<AriaTabsProps, 'className' | 'children'> {
  label: string;
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[];
}

export function Tabs({ label, tabs, ...props }: TabsProps) {
  return (
    <AriaTabs {...props} className="flex flex-col gap-6">
      <TabList aria-label={label} className="flex gap-6 overflow-x-auto border-b border-rule">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex min-h-11 cursor-pointer items-center border-b-2 border-transparent whitespace-nowrap text-ink-soft data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
