'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import type { RefusalGroundCode } from '@/generated/graphql.ts';

/** The grounds that the law has for refusing, each with its place. */
export function GroundChoice({
  grounds,
  value,
  onChange,
}: {
  grounds: readonly { code: RefusalGroundCode; text: string; place?: string | null }[];
  value: RefusalGroundCode | null;
  onChange(ground: RefusalGroundCode): void;
}) {
  const t = useTranslations('decisions');
  return (
    <RadioGroup
      label={t('ground')}
      value={value}
      onChange={(code) => onChange(code as RefusalGroundCode)}
      options={grounds.map(({ code, text, place }) => ({
        value: code,
        label: text,
        hint: place ?? undefined,
      }))}
    />
  );
}
