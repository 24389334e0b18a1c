'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import type { OfficerRequestPartsFragment, RefusalGroundCode } from '@/generated/graphql.ts';
import { GroundChoice } from './ground-choice.tsx';

/** Proposes a refusal: on one of the grounds that the law has for this right, with reasons. */
export function ProposeRefusal({
  request,
  onConfirm,
}: {
  request: OfficerRequestPartsFragment;
  onConfirm(ground: RefusalGroundCode, reason: string): Promise<DeedOutcome>;
}) {
  const t = useTranslations('decisions');
  const [ground, setGround] = useState<RefusalGroundCode | null>(null);
  return (
    <DeedWithReason
      deed="refuse"
      missing={ground ? null : t('groundMissing')}
      onConfirm={async (reason) => (ground ? onConfirm(ground, reason) : 'refused')}
    >
      <GroundChoice grounds={request.refusalGrounds} value={ground} onChange={setGround} />
    </DeedWithReason>
  );
}
