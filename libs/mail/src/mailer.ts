import { checkMessage, checkSender } from './check-message.ts';
import type { MailSender } from './mail-sender.ts';
import type { MailTransport } from './mail-transport.ts';
import type { Message } from './message.ts';
import { renderMessage } from './render-message.ts';

export interface Mailer {
  /**
   * Resolves when the mail is durable at the next hop. Throws MailRefused when it can never go out;
   * any other error is worth another try.
   */
  send(message: Message): Promise<void>;
  close(): Promise<void>;
}

export function createMailer(transport: MailTransport, sender: MailSender): Mailer {
  checkSender(sender);
  const host = new URL(sender.portalOrigin).hostname;
  return {
    async send(message) {
      checkMessage(message);
      await transport.deliver({
        id: message.id,
        messageId: `<${message.id}@${host}>`,
        from: { name: sender.controllerName, address: sender.address },
        to: message.to,
        date: message.writtenAt,
        ...(await renderMessage(message, sender)),
      });
    },
    close: () => transport.close(),
  };
}
