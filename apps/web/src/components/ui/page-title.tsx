import type { ReactNode } from 'react';

export interface PageTitleProps {
  children: ReactNode;
  /** One line below: counts, state, dates. */
  lead?: ReactNode;
}

/** The head of a page, like the head of a letter. One a page. */
export function PageTitle({ children, lead }: PageTitleProps) {
  return (
    <header className="flex flex-col gap-2">
      <h1 className="font-serif text-xl font-semibold tracking-[-0.01em] wrap-break-word sm:text-2xl">
        {children}
      </h1>
      {lead && <div className="text-ink-soft">{lead}</div>}
    </header>
  );
}

export function SectionTitle({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h2 id={id} className="text-lg font-semibold wrap-break-word">
      {children}
    </h2>
  );
}
