import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailTransport, OutgoingMail } from '../mail-transport.ts';
import { envelope } from './envelope.ts';

/**
 * Mail as files: `<id>.html` and `<id>.txt` to read, `<id>.eml` as it would have gone out. Ids sort by
 * time. Each file appears whole or not at all, the .eml last; delivering an id again replaces its files.
 */
export function outboxTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async deliver(mail: OutgoingMail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { message } = await composer.sendMail(envelope(mail));
      if (!Buffer.isBuffer(message)) throw new TypeError('a composed mail is a buffer');
      const head = `To: ${mail.to}\nSubject: ${mail.subject}\nDate: ${mail.date.toISOString()}\n\n`;
      await writeWhole(folder, `${mail.id}.txt`, Buffer.from(head + mail.text));
      await writeWhole(folder, `${mail.id}.html`, Buffer.from(mail.html));
      await writeWhole(folder, `${mail.id}.eml`, message);
    },
    async close() {
      composer.close();
    },
  };
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}.part`);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}
