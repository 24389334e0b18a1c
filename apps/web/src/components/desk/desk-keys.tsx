'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import { isForThePage } from './is-for-the-page.ts';
import { stepFocus } from './step-focus.ts';

const KEYS = ['j', 'k', 'enter', 'x', 'a', 'u', 'n', 's', 'r', 'slash', 'help', 'escape'] as const;

/** `j` and `k` walk the list of the page, Enter opens what has the focus, `?` says so. */
export function DeskKeys() {
  const t = useTranslations('desk.keys');
  const [isOpen, setOpen] = useState(false);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isForThePage(event)) return;
    if (event.key === 'j') stepFocus(1);
    else if (event.key === 'k') stepFocus(-1);
    else if (event.key === '?') setOpen(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-md border border-rule-strong px-2 py-0.5 font-mono text-sm">
                {t(`${key}.key`)}
              </kbd>
            </dt>
            <dd>{t(`${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{t('off')}</p>
    </Dialog>
  );
}
