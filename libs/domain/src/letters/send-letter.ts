import type { LetterKind, MessageRow, RequestRow, SubjectScope, Transaction } from '@rightful/data';
import type { Viewer } from '@rightful/policy';
import { keepMessage } from '../messages/keep-message.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { Portal } from '../portal/portal.ts';
import { letterFacts, letterHead } from './letter-facts.ts';
import type { LetterLocale, VariableOf } from './letter-variables.ts';
import { renderLetter } from './render-letter.ts';

/** What a letter says that neither the request nor the law tells by itself. */
export type LetterValues<K extends LetterKind> = Readonly<
  Record<Exclude<VariableOf<K>, keyof ReturnType<typeof letterFacts>>, string>
>;

type Written<T> = T | ((locale: LetterLocale) => T);

interface Sender {
  readonly config: Portal['config'];
  readonly viewer: Viewer;
}

interface Options {
  /** Left out: the language that the customer chose for letters. */
  readonly locale?: LetterLocale;
  /** False where another mail tells of it already. Nudge SEND_MAIL after the commit. */
  readonly mail?: boolean;
}

/**
 * Sends one of the letters that the law asks for: writes it from its template, keeps it as sent, sealed, among the
 * request's messages, and has a mail say that something waits. In the transaction of what the letter tells of: both
 * stand, or neither. Throws LetterValueError.
 */
export async function sendLetter<K extends LetterKind>(
  sender: Sender,
  tx: Transaction,
  scope: SubjectScope,
  request: RequestRow,
  kind: K,
  values: Written<LetterValues<K>>,
  { locale: wanted, mail = true }: Options = {},
): Promise<MessageRow> {
  const locale = wanted ?? (await letterLocaleOf(tx, scope));
  const subject = await tx.common.subjects.one({ id: scope.subjectId });
  const given = typeof values === 'function' ? values(locale) : values;
  const all = { ...letterFacts(sender, request, locale), ...given } as unknown as Record<
    VariableOf<K>,
    string
  >;
  const head = letterHead(sender, request, subject?.displayName ?? '');
  const { subject: title, body, version } = renderLetter(kind, locale, head, all);
  if (mail) await writeMailToSubject(tx, tx.now, scope.subjectId, { kind: 'something-waits' });
  const letter = { letter: kind, letterLocale: locale, letterVersion: version };
  const words = { subject: title, body };
  const message = await keepMessage(tx, scope, request.id, sender.viewer, words, letter);
  tx.record({
    action: 'send-letter',
    viewer: sender.viewer,
    about: scope,
    facts: { requestId: request.id, messageId: message.id, letter: kind, locale, version },
  });
  return message;
}

/** The language that the customer chose for letters, else that of their pages; English for who has no account. */
export async function letterLocaleOf(
  tx: Pick<Transaction, 'common'>,
  scope: SubjectScope,
): Promise<LetterLocale> {
  const account = await tx.common.accounts.one({ subjectId: scope.subjectId });
  return account?.letterLocale ?? account?.locale ?? 'en';
}
