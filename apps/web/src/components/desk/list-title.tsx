'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** The head of the list: the head of the page too, while nothing is open beside it. */
export function ListTitle({
  listPath,
  lead,
  children,
}: {
  listPath: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const Heading = usePathname() === listPath ? 'h1' : 'h2';
  return (
    <header className="flex flex-col gap-1">
      <Heading className="font-serif text-xl font-semibold">{children}</Heading>
      {lead && <p className="text-sm text-ink-soft">{lead}</p>}
    </header>
  );
}
