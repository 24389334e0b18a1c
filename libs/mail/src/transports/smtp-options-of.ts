import type { SmtpOptions } from './smtp-transport.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Reads `smtps://user:password@host` (TLS from the first byte) or `smtp://…` (STARTTLS, or plain on this machine only). */
export function smtpOptionsOf(url: string): SmtpOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isImplicit = protocol === 'smtps:';
  return {
    host,
    port: Number(port || (isImplicit ? 465 : 587)),
    tls: isImplicit ? 'implicit' : LOOPBACK.test(host) ? 'off' : 'starttls',
    user: username === '' ? undefined : decodeURIComponent(username),
    password: password === '' ? undefined : decodeURIComponent(password),
  };
}
