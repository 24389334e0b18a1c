import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import {
  createMailer,
  MailRefused,
  type MailSender,
  type Message,
  outboxTransport,
  smtpOptionsOf,
  smtpTransport,
} from './index.ts';
import { EVERY_CONTENT } from './test-support/every-message.ts';

const SENDER: MailSender = {
  address: 'privacy@portal.example',
  controllerName: 'Klangwärts, Söhne & Töchter',
  controllerContact: 'privacy@portal.example',
  portalOrigin: 'https://portal.example',
  timeZone: 'Europe/Berlin',
};
const MESSAGE: Message = {
  id: 'mai_0001',
  to: 'ada@people.example',
  locale: 'de',
  writtenAt: new Date('2018-05-12T12:15:03.000Z'),
  content: { kind: 'totp-changed', changedAt: '2018-05-12T12:15:03.000Z', change: 'turned-off' },
};

interface Received {
  readonly recipients: string[];
  readonly mail: ParsedMail;
}

describe('over SMTP', () => {
  const received: Received[] = [];
  let answer: { responseCode: number } | undefined;
  let server: SMTPServer;
  let mailer: ReturnType<typeof createMailer>;

  beforeEach(async () => {
    received.length = 0;
    answer = undefined;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => callback(answer && Object.assign(new Error('no'), answer)),
      onData: (stream, session, callback) => {
        simpleParser(stream).then((mail) => {
          received.push({ recipients: session.envelope.rcptTo.map((to) => to.address), mail });
          callback();
        }, callback);
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    mailer = createMailer(smtpTransport({ host: '127.0.0.1', port: address.port, tls: 'off' }), SENDER);
  });
  afterEach(async () => {
    await mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('a mail arrives whole, umlauts and all', async () => {
    await mailer.send(MESSAGE);
    expect(received.map((one) => one.recipients)).toEqual([['ada@people.example']]);
    const mail = received[0]?.mail;
    expect(mail?.subject).toBe('Der zweite Schritt Ihrer Anmeldung wurde geändert');
    expect(mail?.from?.value).toEqual([
      { name: 'Klangwärts, Söhne & Töchter', address: 'privacy@portal.example' },
    ]);
    expect(mail?.text).toContain('Samstag, 12. Mai 2018 um 14:15 MESZ');
    expect(mail?.html).toContain('Die Anmeldung an Ihrem Konto braucht keinen Code');
    expect(mail?.date).toEqual(MESSAGE.writtenAt);
    expect(mail?.messageId).toBe('<mai_0001@portal.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.attachments).toEqual([]);
  });

  test('every kind arrives in both languages at one recipient', async () => {
    for (const locale of ['en', 'de'] as const) {
      for (const content of EVERY_CONTENT) await mailer.send({ ...MESSAGE, locale, content });
    }
    expect(received).toHaveLength(EVERY_CONTENT.length * 2);
    expect(received.every((one) => one.recipients.length === 1 && one.mail.text !== undefined)).toBe(true);
  });

  test.each([
    'ada@people.example\r\nBcc: eve@people.example',
    'ada@people.example, eve@people.example',
    'eve@people.example <ada@people.example>',
    '<ada@people.example>',
    'ada@people.example\u0000',
    'ada@people.example\u2028',
    'ada people.example',
    '"a b"@people.example',
    '',
  ])('the recipient %j is refused and nothing is sent', async (to) => {
    await expect(mailer.send({ ...MESSAGE, to })).rejects.toThrow(MailRefused);
    expect(received).toEqual([]);
  });

  test('a value cannot become a header', async () => {
    const caseNumber = '1\r\nBcc: eve@people.example';
    await expect(mailer.send({ ...MESSAGE, content: { kind: 'gate-failed', caseNumber } })).rejects.toThrow(
      MailRefused,
    );
    expect(received).toEqual([]);
  });

  test('a final no is MailRefused, a busy server is worth another try', async () => {
    answer = { responseCode: 550 };
    await expect(mailer.send(MESSAGE)).rejects.toThrow(MailRefused);
    answer = { responseCode: 451 };
    const busy = await mailer.send(MESSAGE).catch((error: unknown) => error);
    expect(busy).toBeInstanceOf(Error);
    expect(busy).not.toBeInstanceOf(MailRefused);
    answer = undefined;
    await mailer.send(MESSAGE);
    expect(received).toHaveLength(1);
  });
});

test('TLS that is required and not offered sends nothing', async () => {
  const commands: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, callback) => {
      commands.push('MAIL');
      callback();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const mailer = createMailer(
    smtpTransport({ host: '127.0.0.1', port: address.port, tls: 'starttls' }),
    SENDER,
  );
  await expect(mailer.send(MESSAGE)).rejects.toThrow(/STARTTLS/);
  expect(commands).toEqual([]);
  await mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

describe('into the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rightful-outbox-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  test('a mail is three files, and sending it again leaves three', async () => {
    const mailer = createMailer(outboxTransport(join(folder, 'mail')), SENDER);
    await mailer.send(MESSAGE);
    await mailer.send(MESSAGE);
    const names = await readdir(join(folder, 'mail'));
    expect(names.sort()).toEqual(['mai_0001.eml', 'mai_0001.html', 'mai_0001.txt']);
    const mail = await simpleParser(await readFile(join(folder, 'mail', 'mai_0001.eml')));
    expect(mail.to).toMatchObject({ text: 'ada@people.example' });
    const readable = await readFile(join(folder, 'mail', 'mai_0001.txt'), 'utf8');
    expect(readable).toContain('Subject: Der zweite Schritt Ihrer Anmeldung wurde geändert');
    await mailer.close();
  });

  test('an id cannot leave the folder', async () => {
    const mailer = createMailer(outboxTransport(join(folder, 'mail')), SENDER);
    await expect(mailer.send({ ...MESSAGE, id: '../../escaped' })).rejects.toThrow(MailRefused);
    await mailer.close();
  });
});

test.each([
  'https://portal.example/?next=1',
  'https://portal.example/a',
  'portal.example',
  'https://u:p@portal.example',
])('the portal origin %s is refused at start', (portalOrigin) => {
  expect(() => createMailer(outboxTransport('unused'), { ...SENDER, portalOrigin })).toThrow(MailRefused);
});

test.each([
  [
    'smtps://me:s%40fe@mail.example',
    { host: 'mail.example', port: 465, tls: 'implicit', user: 'me', password: 's@fe' },
  ],
  [
    'smtp://mail.example',
    { host: 'mail.example', port: 587, tls: 'starttls', user: undefined, password: undefined },
  ],
  [
    'smtp://127.0.0.1:2525',
    { host: '127.0.0.1', port: 2525, tls: 'off', user: undefined, password: undefined },
  ],
  ['smtp://[::1]:2525', { host: '::1', port: 2525, tls: 'off', user: undefined, password: undefined }],
])('%s: mail crosses a network only under TLS', (url, options) => {
  expect(smtpOptionsOf(url)).toEqual(options);
});
