import { render, toPlainText } from '@react-email/render';
import { isNowhere } from './is-nowhere.ts';
import type { Letter, LetterBook } from './letter.ts';
import { letterPage } from './letter-page.ts';
import { english } from './letters/english.ts';
import { german } from './letters/german.ts';
import type { MailSender } from './mail-sender.ts';
import type { Message, MessageContent, MessageKind } from './message.ts';
import { type MomentWords, momentWords } from './moment.ts';

const BOOKS = { en: english, de: german };
const SPELLING = { en: 'en-GB', de: 'de-DE' };

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export async function renderMessage(message: Message, sender: MailSender): Promise<RenderedMail> {
  const book = BOOKS[message.locale];
  const letter = write(book, message.content, momentWords(SPELLING[message.locale], sender.timeZone));
  const html = await render(letterPage(letter, book, sender, message.locale));
  const subject = isExercise(message) ? `${book.exercise} ${letter.subject}` : letter.subject;
  return { subject, html, text: toPlainText(html) };
}

const isExercise = ({ content, to }: Message): boolean =>
  isNowhere(to) || (content.kind === 'incident-opened' && content.isExercise === true);

function write<K extends MessageKind>(
  book: LetterBook,
  content: MessageContent & { kind: K },
  words: MomentWords,
): Letter {
  const letter = book.letters[content.kind] as (content: MessageContent, words: MomentWords) => Letter;
  return letter(content, words);
}
