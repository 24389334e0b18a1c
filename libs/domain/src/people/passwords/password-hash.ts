import { type Algorithm, hash, type Options, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const STRENGTH: Options = {
  // The package declares a const enum, which a single-file transpiler cannot read.
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
};

/** As a PHC string. Two ways to type one character give one hash (NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), STRENGTH);
}

/** Made once, of a password that nobody has: refusing an unknown account takes the work of a known one. */
let decoy: Promise<string> | undefined;

/** `passwordHash` null: nobody's account. The answer is no, and takes as long. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return fits && passwordHash !== null;
}
