import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What is known, label and value in pairs: side by side, on a phone one under the other. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col border-t border-rule">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex flex-col gap-x-6 border-b border-rule py-2 sm:flex-row">
          <dt className="shrink-0 text-ink-soft sm:w-48">{label}</dt>
          <dd className="min-w-0 flex-1 wrap-break-word">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
