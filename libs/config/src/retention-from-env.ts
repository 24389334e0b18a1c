import type { Config } from './config.ts';
import type { EnvValues } from './read-env.ts';

/** How long what is over is kept. At least a day each: what runs is never purged. */
export function retentionFromEnv(values: EnvValues, problems: string[]): Config['retention'] {
  const days = (name: keyof EnvValues & `RIGHTFUL_KEEP_${string}`, otherwise: number): number => {
    const given = values[name] ?? otherwise;
    if (given < 1)
      problems.push(`${name} is ${given}; write a number of days, 1 or more (default ${otherwise}).`);
    return given;
  };
  return {
    mailDays: days('RIGHTFUL_KEEP_MAIL_DAYS', 30),
    sessionDays: days('RIGHTFUL_KEEP_SESSION_DAYS', 90),
    attemptDays: days('RIGHTFUL_KEEP_ATTEMPT_DAYS', 1),
    unusedDownloadDays: days('RIGHTFUL_KEEP_UNUSED_DOWNLOAD_DAYS', 90),
    erasureGraceDays: days('RIGHTFUL_KEEP_ERASURE_GRACE_DAYS', 14),
    authorityAccessDays: days('RIGHTFUL_KEEP_AUTHORITY_ACCESS_DAYS', 365),
  };
}
