import { HOTP, Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator speaks it: SHA-1, six digits, 30 seconds. */
const STEP_SECONDS = 30;
const FORM = { algorithm: 'SHA1', digits: 6 } as const;
/** Steps before and after the current one that are accepted: a clock may be 30 seconds off. */
const DRIFT_STEPS = 1;

export const totpStep = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

export function totpCode(secret: Uint8Array, step: number): string {
  return HOTP.generate({ ...FORM, secret: secretOf(secret), counter: step });
}

/**
 * The time step whose code this is, among the current one and its neighbours; undefined when it is none of
 * theirs. The caller remembers the step: a code that was accepted once is spent.
 */
export function acceptedTotpStep(secret: Uint8Array, code: string, at: Date): number | undefined {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const counter = totpStep(at);
  const delta = HOTP.validate({ ...FORM, token, secret: secretOf(secret), counter, window: DRIFT_STEPS });
  return delta === null ? undefined : counter + delta;
}

/** For the authenticator: the secret to type, and the otpauth address to scan. */
export function totpInvitation(
  secret: Uint8Array,
  issuer: string,
  email: string,
): { secret: string; uri: string } {
  const totp = new TOTP({ ...FORM, period: STEP_SECONDS, issuer, label: email, secret: secretOf(secret) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
