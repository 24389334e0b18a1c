import { isPlainAddress } from './is-plain-address.ts';
import { MailRefused } from './mail-refused.ts';
import type { MailSender } from './mail-sender.ts';
import type { Message } from './message.ts';

const ID = /^[a-z0-9_-]{1,64}$/;

/** Throws MailRefused for what could become a header, a second recipient or a path. */
export function checkMessage(message: Message): void {
  if (!isPlainAddress(message.to)) throw new MailRefused('the recipient is not one plain e-mail address');
  if (!ID.test(message.id)) throw new MailRefused('the id holds more than letters, digits, _ and -');
  for (const [name, value] of Object.entries(message.content)) {
    if (/\p{C}/u.test(String(value))) throw new MailRefused(`${name} holds a control character`);
  }
}

/** Throws MailRefused when the sender's settings cannot stand in a mail. */
export function checkSender(sender: MailSender): void {
  if (!isPlainAddress(sender.address)) throw new MailRefused('the sender is not one plain e-mail address');
  if (!URL.canParse(sender.portalOrigin) || new URL(sender.portalOrigin).origin !== sender.portalOrigin) {
    throw new MailRefused('portalOrigin has to be scheme, host and port only: https://portal.example');
  }
}
