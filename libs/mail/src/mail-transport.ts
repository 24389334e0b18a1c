import type { RenderedMail } from './render-message.ts';

export interface OutgoingMail extends RenderedMail {
  /** Letters, digits, _ and - only: safe as a file name. */
  readonly id: string;
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly date: Date;
}

/** The seam behind the mailer: a folder, an SMTP server. */
export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}
