'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { isForThePage } from '@/components/desk/is-for-the-page.ts';
import { Button } from '@/components/ui/button.tsx';

/** Goes to what this officer has not heard, also by the letter `n`, and says when there is none. */
export function NextNotHeard({ onNext }: { onNext(): Promise<boolean> }) {
  const t = useTranslations('reviewRoom');
  const [isAllHeard, setAllHeard] = useState(false);
  const go = async () => setAllHeard(!(await onNext().catch(() => true)));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'n' || !isForThePage(event)) return;
    event.preventDefault();
    void go();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onPress={() => void go()}>{t('nextNotHeard')}</Button>
      <span className="text-sm text-ink-soft">{t('roomKeys')}</span>
      <span role="status">{isAllHeard && t('allHeard')}</span>
    </div>
  );
}
