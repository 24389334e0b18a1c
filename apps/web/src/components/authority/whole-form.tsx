'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { AddressedField, AddressedVersion } from './addressed-version.ts';

/** Everything that a version says, group by group; what changed stands side by side with what was said before. */
export function WholeForm({ version }: { version: AddressedVersion }) {
  const t = useTranslations('authority.form');
  const said = version.fields.filter(({ words, change }) => words.length > 0 || change);
  const changed = said.filter(({ change }) => change);
  const groups = [...new Map(said.map(({ groupId, group }) => [groupId, group]))];
  return (
    <div className="flex flex-col gap-3">
      {version.number > 1 && (
        <Disclosure title={t('changed', { count: changed.length })}>
          <dl className="flex flex-col gap-4">
            {changed.map((field) => (
              <Changed key={field.id} field={field} />
            ))}
          </dl>
        </Disclosure>
      )}
      <Disclosure title={t('whole')}>
        <div className="flex flex-col gap-6">
          {groups.map(([groupId, group]) => (
            <section key={groupId} className="flex flex-col gap-2">
              <h4 className="font-medium">{group}</h4>
              <dl className="flex flex-col border-t border-rule">
                {said
                  .filter((field) => field.groupId === groupId)
                  .map(({ id, label, words, askedBy }) => (
                    <div key={id} className="flex flex-col gap-x-6 border-b border-rule py-2 sm:flex-row">
                      <dt className="shrink-0 text-ink-soft sm:w-56">
                        {label}
                        {askedBy && <span className="ml-2 text-sm">{askedBy}</span>}
                      </dt>
                      <dd className="min-w-0 flex-1 wrap-break-word whitespace-pre-line">
                        {words.join('\n') || '–'}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

function Changed({ field: { label, words, wordsBefore } }: { field: AddressedField }) {
  const t = useTranslations('authority.form');
  return (
    <div className="flex flex-col gap-1 wrap-break-word">
      <dt className="font-medium">{label}</dt>
      <dd className="grid gap-3 sm:grid-cols-2">
        <div className="border-l-2 border-rule pl-3">
          <p className="text-sm text-ink-soft">{t('before')}</p>
          <p className="whitespace-pre-line">{wordsBefore.join('\n') || '–'}</p>
        </div>
        <div className="border-l-2 border-accent pl-3">
          <p className="text-sm text-ink-soft">{t('now')}</p>
          <p className="whitespace-pre-line">{words.join('\n') || '–'}</p>
        </div>
      </dd>
    </div>
  );
}
