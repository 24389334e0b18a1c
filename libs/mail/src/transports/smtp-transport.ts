import { createTransport } from 'nodemailer';
import { MailRefused } from '../mail-refused.ts';
import type { MailTransport } from '../mail-transport.ts';
import { envelope } from './envelope.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** 'starttls': upgrade or send nothing. 'off' only for a server on this machine. */
  readonly tls: 'implicit' | 'starttls' | 'off';
  readonly user?: string;
  readonly password?: string;
  /** Trusts a certificate authority of your own (PEM). */
  readonly certificateAuthority?: string;
}

/** A server's final no (5xx to this mail) is MailRefused; everything else may be tried again. */
export function smtpTransport(options: SmtpOptions): MailTransport {
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: options.tls === 'implicit',
    requireTLS: options.tls === 'starttls',
    ignoreTLS: options.tls === 'off',
    tls: { ca: options.certificateAuthority, minVersion: 'TLSv1.2' },
    auth: options.user === undefined ? undefined : { user: options.user, pass: options.password ?? '' },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async deliver(mail) {
      try {
        await transport.sendMail(envelope(mail));
      } catch (error) {
        if (isFinal(error)) throw new MailRefused(`the mail server answered ${error.responseCode}`);
        throw error;
      }
    },
    async close() {
      transport.close();
    },
  };
}

function isFinal(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error) || !('responseCode' in error) || !('code' in error)) return false;
  const { code, responseCode } = error;
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return aboutThisMail && typeof responseCode === 'number' && responseCode >= 500;
}
