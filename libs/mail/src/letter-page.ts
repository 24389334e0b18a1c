import { createElement as h, type ReactElement } from 'react';
import type { Letter, LetterBook } from './letter.ts';
import type { MailSender } from './mail-sender.ts';
import type { MailLocale } from './message.ts';

const INK = '#1B1F24';
const PAPER = '#FBFAF7';
const QUIET = '#56606B';
const TEAL = '#0F5C5C';
const SANS = 'Inter, Helvetica, Arial, sans-serif';

/** The letter on the portal's paper: no image, no remote font, nothing that a mail reader would fetch. */
export function letterPage(
  letter: Letter,
  book: LetterBook,
  sender: MailSender,
  locale: MailLocale,
): ReactElement {
  const line = { fontSize: '16px', lineHeight: '26px', margin: '0 0 16px' };
  const small = { fontSize: '14px', lineHeight: '22px', margin: '0 0 8px', color: QUIET };
  return h(
    'html',
    { lang: locale, dir: 'ltr' },
    h(
      'head',
      null,
      h('meta', { httpEquiv: 'Content-Type', content: 'text/html; charset=UTF-8' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, letter.subject),
    ),
    h(
      'body',
      { style: { margin: 0, backgroundColor: PAPER, color: INK, fontFamily: SANS } },
      h(
        'div',
        { style: { maxWidth: '600px', margin: '0 auto', padding: '32px 24px' } },
        h('p', { style: { ...line, color: TEAL, fontWeight: 600 } }, sender.controllerName),
        h('p', { style: line }, book.greeting),
        ...letter.paragraphs.map((text) => h('p', { key: text, style: line }, text)),
        letter.asksToSignIn &&
          h(
            'p',
            { style: { ...line, color: TEAL, fontWeight: 600 } },
            `${book.signIn} ${sender.portalOrigin}`,
          ),
        h('hr', { style: { border: 0, borderTop: `1px solid ${QUIET}`, margin: '24px 0 16px' } }),
        ...book
          .closing(sender.controllerName, sender.controllerContact)
          .map((text) => h('p', { key: text, style: small }, text)),
      ),
    ),
  );
}
