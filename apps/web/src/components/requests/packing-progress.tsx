'use client';

import { useTranslations } from 'next-intl';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { RequestPartsFragment } from '@/generated/graphql.ts';

export function PackingProgress({ progress }: { progress: NonNullable<RequestPartsFragment['progress']> }) {
  const t = useTranslations('requests.packing');
  const formats = useFormats();
  const { packed, total, timeLeftMs } = progress;
  const share = t('share', { packed, total });
  const left =
    timeLeftMs != null && timeLeftMs >= 1000
      ? t('timeLeft', { duration: formats.duration(timeLeftMs) })
      : null;
  return (
    <div className="max-w-96 pt-2">
      <ProgressBar
        label={formats.bytes(progress.packedByteLength)}
        value={packed}
        total={total}
        valueLabel={[share, left].filter(Boolean).join(' · ')}
      />
    </div>
  );
}
