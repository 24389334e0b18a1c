'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import type { WhatCanBeAskedQuery } from '@/generated/graphql.ts';

export interface DeviceChoiceProps {
  devices: NonNullable<WhatCanBeAskedQuery['me']>['devices'];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

export function DeviceChoice({ devices, chosen, onChange }: DeviceChoiceProps) {
  const t = useTranslations('requests.new');
  return (
    <fieldset id="ask-devices" tabIndex={-1} className="flex flex-col gap-1 border-l-2 border-rule pl-6">
      <legend className="sr-only">{t('whichDevices')}</legend>
      {devices.map((device) => (
        <Checkbox
          key={device.id}
          isSelected={chosen.includes(device.id)}
          onChange={(isOn) =>
            onChange(isOn ? [...chosen, device.id] : chosen.filter((id) => id !== device.id))
          }
        >
          {device.name}
          <span className="block text-sm text-ink-soft">
            {t('deviceHint', { model: device.model, count: device.recordingCount })}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
