'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { Composer } from './composer.tsx';
import { LetterPicker } from './letter-picker.tsx';
import { MessageItem } from './message-item.tsx';
import { type Side, useThread } from './use-thread.ts';

/** The thread of a request: letters as they were sent, words and files of both sides, and a place to write. */
export function Messages({ requestId, side }: { requestId: string; side: Side }) {
  const t = useTranslations('messages');
  const { thread, error, refetch } = useThread(requestId, side);
  return (
    <section aria-labelledby="messages" className="flex flex-col gap-4">
      <SectionTitle id="messages">{t(`${side}.title`)}</SectionTitle>
      <p className="max-w-[65ch] text-sm text-ink-soft">{t(`${side}.lead`)}</p>
      {error && !thread && <Failed error={error} onRetry={() => void refetch()} />}
      {!thread && !error && <Skeleton rows={3} height={56} gap={12} />}
      {thread && (
        <>
          {thread.hasEarlier && (
            <Button look="quiet" className="self-start" onPress={() => void thread.showEarlier()}>
              {t('earlier')}
            </Button>
          )}
          {thread.messages.length === 0 ? (
            <p className="text-ink-soft">{t('none')}</p>
          ) : (
            <ol aria-label={t('list')} className="flex flex-col gap-4">
              {thread.messages.map((message) => (
                <MessageItem key={message.id} message={message} side={side} />
              ))}
            </ol>
          )}
          <Composer requestId={requestId} side={side} unsent={thread.unsent} onSent={thread.reload} />
        </>
      )}
      {side === 'officer' && <LetterPicker requestId={requestId} />}
    </section>
  );
}
