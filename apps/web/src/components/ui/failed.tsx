'use client';

import { useTranslations } from 'next-intl';
import { explainError } from '@/apollo/explain-error.ts';
import { Button } from './button.tsx';
import { StoppedIcon } from './icons.tsx';

/** Something could not be had: what it means, what to do, and a reference to quote. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?(): void }) {
  const t = useTranslations('common');
  const { kind, reference } = explainError(error);
  return (
    <div role="alert" className="flex gap-3 rounded-md border-l-4 border-stopped bg-stopped-wash p-4">
      <StoppedIcon className="mt-1 shrink-0 text-stopped" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p className="font-medium">{t(`failed.${kind}.title`)}</p>
        <p>{t(`failed.${kind}.text`)}</p>
        {reference && (
          <p className="text-sm">
            {t('failed.reference')} <code className="font-mono break-all select-all">{reference}</code>
          </p>
        )}
        {onRetry && (
          <Button look="outline" onPress={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
