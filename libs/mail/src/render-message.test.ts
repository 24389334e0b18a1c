import { describe, expect, test } from '@jest/globals';
import type { MailSender } from './mail-sender.ts';
import type { MailLocale, Message, MessageContent } from './message.ts';
import { renderMessage } from './render-message.ts';
import { EVERY_CONTENT } from './test-support/every-message.ts';

const SENDER: MailSender = {
  address: 'privacy@portal.example',
  controllerName: 'Klangwärts <Speakers> & Söhne',
  controllerContact: 'privacy@portal.example',
  portalOrigin: 'https://portal.example',
  timeZone: 'Europe/Berlin',
};
const LOCALES: MailLocale[] = ['en', 'de'];

function message(content: MessageContent, locale: MailLocale): Message {
  const writtenAt = new Date('2018-05-12T12:15:03.000Z');
  return { id: 'mai_0001', to: 'ada@people.example', locale, writtenAt, content };
}

describe.each(LOCALES)('letters in %s', (locale) => {
  test.each(EVERY_CONTENT.map((content) => [content.kind, content] as const))(
    '%s carries no address with a path, query or id',
    async (_kind, content) => {
      const mail = await renderMessage(message(content, locale), SENDER);
      const everything = `${mail.subject}\n${mail.html.replace(/<!DOCTYPE[^>]*>/, '')}\n${mail.text}`;
      for (const address of everything.match(/https?:[^\s"'<)]*/g) ?? []) {
        expect(address).toBe('https://portal.example');
      }
      expect(everything).not.toMatch(/\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/);
      expect(everything).not.toMatch(/token|<img|<script|<link|url\(|src=|href=|data:/i);
    },
  );

  test.each(EVERY_CONTENT.map((content) => [content.kind, content] as const))(
    '%s says the same in html and in text',
    async (_kind, content) => {
      const mail = await renderMessage(message(content, locale), SENDER);
      const words = (text: string) => text.replace(/[\s-]+/g, ' ').trim();
      const visible = mail.html.replace(/^.*<body/s, '<body').replace(/<[^>]*>/g, ' ');
      const unescaped = visible
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&');
      expect(words(mail.text)).toBe(words(unescaped));
      expect(mail.html).toContain(`lang="${locale}"`);
      expect(mail.subject).not.toBe('');
      expect(mail.subject).not.toContain('!');
    },
  );
});

test('every kind has its own subject in each language', async () => {
  for (const locale of LOCALES) {
    const mails = await Promise.all(
      EVERY_CONTENT.map((content) => renderMessage(message(content, locale), SENDER)),
    );
    expect(new Set(mails.map((mail) => mail.subject)).size).toBe(EVERY_CONTENT.length);
  }
});

test('instants are spelled in the controller’s zone, with weekday and zone', async () => {
  const content: MessageContent = { kind: 'password-changed', changedAt: '2018-05-12T22:15:03.000Z' };
  const german = await renderMessage(message(content, 'de'), SENDER);
  expect(german.text).toContain('Sonntag, 13. Mai 2018 um 00:15 MESZ');
  const english = await renderMessage(message(content, 'en'), SENDER);
  expect(english.text).toMatch(/Sunday,? 13 May 2018 at 00:15 CEST/);
});

test('markup in a value stays text', async () => {
  const content: MessageContent = { kind: 'gate-failed', caseNumber: '<b onclick=x>1</b>' };
  const mail = await renderMessage(message(content, 'en'), SENDER);
  expect(mail.html).not.toContain('<b ');
  expect(mail.text).toContain('<b onclick=x>1</b>');
});
