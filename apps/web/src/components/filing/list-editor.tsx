'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { EditorProps } from './editor-props.ts';
import { FieldLabel } from './field-label.tsx';

/** Rows of the same columns. */
export function ListEditor({ field, answer, error, onChange }: EditorProps) {
  const t = useTranslations('filing.form');
  const rows = answer.rows ?? [];
  const put = (place: number, column: number, text: string) =>
    onChange({
      ...answer,
      rows: rows.map(({ cells }, index) => ({
        cells: field.options.map((_, at) => (index === place && at === column ? text : (cells[at] ?? ''))),
      })),
    });
  return (
    <fieldset id={`field-${field.id}`} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">
        <FieldLabel field={field} />
      </legend>
      {error && <p className="text-stopped">{error}</p>}
      {rows.map(({ cells }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={place} className="flex flex-wrap items-end gap-3">
          {field.options.map(({ id, label }, column) => (
            <TextField
              key={id}
              label={label}
              className="min-w-40 flex-1"
              value={cells[column] ?? ''}
              onChange={(text) => put(place, column, text)}
            />
          ))}
          <Button
            look="quiet"
            aria-label={t('removeRow', { number: place + 1 })}
            onPress={() => onChange({ ...answer, rows: rows.filter((_, index) => index !== place) })}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          look="outline"
          onPress={() => onChange({ ...answer, rows: [...rows, { cells: field.options.map(() => '') }] })}
        >
          {t('addRow')}
        </Button>
      </div>
    </fieldset>
  );
}
