import type { ReactNode } from 'react';

/** Nothing here, and why, and what one can do: never a bare page. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex max-w-[60ch] flex-col items-start gap-3 border-l-2 border-rule py-2 pl-6">
      <p className="font-serif text-lg">{title}</p>
      {children && <div className="flex flex-col items-start gap-4 text-ink-soft">{children}</div>}
    </div>
  );
}
