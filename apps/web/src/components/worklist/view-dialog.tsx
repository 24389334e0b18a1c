'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { TextField } from '@/components/ui/text-field.tsx';

export interface ViewDialogProps {
  /** `filter`: keeps what is chosen; `hand`: an empty list. Closed when null. */
  what: 'filter' | 'hand' | null;
  onClose(): void;
  /** What is wrong with the name; null once it is kept. */
  onSave(name: string): Promise<string | null>;
}

/** Asks what to call a view. */
export function ViewDialog({ what, onClose, onSave }: ViewDialogProps) {
  const t = useTranslations('worklist.views');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const close = () => {
    setName('');
    setProblem(null);
    onClose();
  };
  async function save(event: SyntheticEvent) {
    event.preventDefault();
    setPending(true);
    const wrong = await onSave(name).finally(() => setPending(false));
    if (wrong) setProblem(wrong);
    else close();
  }
  return (
    <Dialog
      title={t(what === 'hand' ? 'newByHand' : 'keepFilter')}
      isOpen={what !== null}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          onChange={setName}
          error={problem}
          maxLength={80}
          autoFocus
        />
        <Actions>
          <Button type="submit" look="primary" isPending={isPending}>
            {t('keep')}
          </Button>
          <Button onPress={close}>{t('leave')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
