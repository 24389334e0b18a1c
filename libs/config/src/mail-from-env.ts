import { join } from 'node:path';
import type { MailConfig } from './config.ts';
import type { EnvValues } from './read-env.ts';

/** A mail server, or a folder that stands for one. */
export function mailFromEnv(values: EnvValues, stateDir: string, problems: string[]): MailConfig {
  const outbox: MailConfig = { kind: 'outbox', dir: join(stateDir, 'outbox') };
  if (values.RIGHTFUL_SMTP_URL === undefined) return outbox;
  const url = new URL(values.RIGHTFUL_SMTP_URL);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    problems.push(
      'RIGHTFUL_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host.',
    );
    return outbox;
  }
  return {
    kind: 'smtp',
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
  };
}
