import type { MailComposerOptions } from 'nodemailer';
import type { OutgoingMail } from '../mail-transport.ts';

/** The mail as nodemailer takes it: nothing in it may be read from a file or fetched. */
export function envelope(mail: OutgoingMail): MailComposerOptions {
  return {
    messageId: mail.messageId,
    date: mail.date,
    from: mail.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
