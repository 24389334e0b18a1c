'use client';

import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Button, type ButtonLook } from './button.tsx';
import { ChevronIcon } from './icons.tsx';

export interface MenuProps {
  label: ReactNode;
  look?: ButtonLook;
  className?: string;
  /** `MenuItem`s. */
  children: ReactNode;
}

export function Menu({ label, look = 'quiet', className, children }: MenuProps) {
  return (
    <MenuTrigger>
      <Button look={look} className={className}>
        {label}
        <ChevronIcon />
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-56 rounded-md border border-rule bg-raised shadow-floating"
      >
        <AriaMenu className="p-1 outline-none">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem(props: Omit<MenuItemProps, 'className'>) {
  return (
    <AriaMenuItem
      {...props}
      className="flex min-h-11 cursor-pointer items-center rounded-md px-3 text-ink no-underline data-focused:bg-accent-wash sm:min-h-10"
    />
  );
}
