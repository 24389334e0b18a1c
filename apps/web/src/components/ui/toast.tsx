'use client';

import { useTranslations } from 'next-intl';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { CheckIcon, CrossIcon } from './icons.tsx';

export interface Notice {
  title: string;
  description?: string;
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Says what has happened, without taking the focus. Nothing that must be read may be said only here. */
export function notify(notice: Notice): void {
  queue.add(notice, { timeout: 8000 });
}

export function Toasts() {
  const t = useTranslations('common');
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('notices')}
      className="fixed inset-x-4 top-4 z-60 flex flex-col gap-2 sm:left-auto sm:w-96"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-start gap-3 rounded-md border border-rule bg-raised p-4 text-ink shadow-floating"
        >
          <CheckIcon className="mt-1 shrink-0 text-done" />
          <ToastContent className="flex min-w-0 flex-1 flex-col wrap-break-word">
            <Text slot="title" className="font-medium">
              {toast.content.title}
            </Text>
            {toast.content.description && (
              <Text slot="description" className="text-sm text-ink-soft">
                {toast.content.description}
              </Text>
            )}
          </ToastContent>
          <Button slot="close" look="quiet" square aria-label={t('close')} className="-m-2">
            <CrossIcon />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
