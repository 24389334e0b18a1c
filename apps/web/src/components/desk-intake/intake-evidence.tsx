'use client';

import { useTranslations } from 'next-intl';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import { downloadProof } from '@/components/desk/download-proof.ts';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OpenedIntake } from './intake-of.ts';

/** Each file opens with a reason, on record; it is saved, never shown: nobody has looked into it. */
export function IntakeEvidence({
  evidence,
  onOpened,
}: {
  evidence: OpenedIntake['evidence'];
  onOpened(): void;
}) {
  const t = useTranslations('deskIntake.page');
  const formats = useFormats();
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-3">
      <SectionTitle id="evidence">{t('evidence')}</SectionTitle>
      {evidence.length === 0 && <p className="text-ink-soft">{t('noEvidence')}</p>}
      <ul className="flex flex-col border-t border-rule empty:hidden">
        {evidence.map(({ id, name, byteLength, addedAt, path, openings }) => (
          <li key={id} className="flex flex-col items-start gap-1 border-b border-rule py-3">
            <span className="break-all">{name}</span>
            <span className="text-sm text-ink-soft">
              {formats.bytes(byteLength)}, {formats.dateTime(addedAt)}
            </span>
            <span className="-ml-4">
              <DeedWithReason
                deed="proof"
                onConfirm={async (reason) => {
                  const outcome = await downloadProof(path, reason);
                  if (outcome === 'done') onOpened();
                  return outcome;
                }}
              />
            </span>
            {openings.map(({ officerName, openedAt, reason }) => (
              <span key={`${openedAt} ${officerName}`} className="text-sm text-ink-soft">
                {t('opened', { name: officerName, date: formats.dateTime(openedAt), reason })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
