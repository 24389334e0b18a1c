'use client';

import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel } from 'react-aria-components';
import { ChevronIcon } from './icons.tsx';

/** "Why?", "How to check it": words for those who want them, one key away. */
export function Disclosure({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <AriaDisclosure className="group">
      <Button
        slot="trigger"
        className="inline-flex min-h-11 items-center gap-2 text-left text-accent underline decoration-1 underline-offset-4 data-hovered:decoration-2 sm:min-h-8"
      >
        <ChevronIcon className="shrink-0 -rotate-90 transition-transform group-data-expanded:rotate-0" />
        {title}
      </Button>
      <DisclosurePanel>
        <div className="py-2 pl-6">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
