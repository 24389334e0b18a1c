'use client';

import { useTranslations } from 'next-intl';
import { classes } from '@/components/ui/classes.ts';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { MessagePartsFragment } from '@/generated/graphql.ts';
import type { Side } from './use-thread.ts';

/** One message. A letter shows what it is about; its words, as they were sent, are one key away. */
export function MessageItem({ message, side }: { message: MessagePartsFragment; side: Side }) {
  const t = useTranslations('messages');
  const formats = useFormats();
  const { sender, fromViewer, subject, body, letter, letterLocale, sentAt, readAt, attachments } = message;
  const words = <p className="max-w-[65ch] whitespace-pre-line wrap-break-word">{body}</p>;
  return (
    <li
      className={classes(
        'flex flex-col gap-2 border-l-2 py-1 pl-4',
        fromViewer ? 'border-accent sm:ml-8' : 'border-rule-strong',
      )}
    >
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
        <span className="font-medium text-ink">{t(`${side}.from.${sender}`)}</span>
        <time dateTime={sentAt}>{formats.dateTime(sentAt)}</time>
        {fromViewer && <span>{readAt ? t('read') : t('notRead')}</span>}
      </p>
      {letter ? (
        <div lang={letterLocale?.toLowerCase()} className="flex flex-col gap-1">
          <p className="font-medium wrap-break-word">{subject}</p>
          <Disclosure title={<span lang={t('language')}>{t('readLetter')}</span>}>{words}</Disclosure>
        </div>
      ) : (
        words
      )}
      {attachments.length > 0 && (
        <ul aria-label={t('files')} className="flex flex-col gap-1">
          {attachments.map(({ id, name, path, byteLength }) => (
            <li key={id}>
              <a
                href={path}
                download={name}
                className="inline-flex min-h-11 items-center gap-2 wrap-anywhere text-accent underline decoration-1 underline-offset-4 sm:min-h-8"
              >
                {t('download', { name, size: formats.bytes(byteLength) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
