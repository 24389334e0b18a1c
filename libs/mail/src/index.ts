export { isPlainAddress } from './is-plain-address.ts';
export { MailRefused } from './mail-refused.ts';
export type { MailSender } from './mail-sender.ts';
export type { MailTransport, OutgoingMail } from './mail-transport.ts';
export { createMailer, type Mailer } from './mailer.ts';
export type { ContentOf, MailLocale, Message, MessageContent, MessageKind, TotpChange } from './message.ts';
export { outboxTransport } from './transports/outbox-transport.ts';
export { smtpOptionsOf } from './transports/smtp-options-of.ts';
export { type SmtpOptions, smtpTransport } from './transports/smtp-transport.ts';
