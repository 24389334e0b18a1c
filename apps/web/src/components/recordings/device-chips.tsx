'use client';

import { useTranslations } from 'next-intl';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { CheckIcon } from '@/components/ui/icons.tsx';
import { useFormats } from '@/formats/use-formats.ts';

export interface DeviceChipsProps {
  devices: readonly { id: string; name: string; recordingCount: number }[];
  /** None chosen shows all. */
  chosenIds: readonly string[];
  onChange(deviceIds: string[]): void;
}

export function DeviceChips({ devices, chosenIds, onChange }: DeviceChipsProps) {
  const t = useTranslations('recordings');
  const formats = useFormats();
  return (
    <ToggleButtonGroup
      aria-label={t('byDevice')}
      selectionMode="multiple"
      selectedKeys={chosenIds}
      onSelectionChange={(keys) => onChange([...keys].map(String))}
      className="flex flex-wrap gap-2"
    >
      {devices.map((device) => (
        <ToggleButton
          key={device.id}
          id={device.id}
          className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border border-rule-strong px-4 text-sm transition-colors data-hovered:border-ink data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent sm:min-h-9"
        >
          {({ isSelected }) => (
            <>
              {isSelected && <CheckIcon className="shrink-0" />}
              <span className="min-w-0 truncate" title={device.name}>
                {device.name}
              </span>
              <span className="shrink-0 tabular opacity-80">{formats.number(device.recordingCount)}</span>
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
