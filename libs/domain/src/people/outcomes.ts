/** Expected refusals, as the schema names them. Messages are plain English; the pages translate by code. */
export interface Refusal<Kind extends string> {
  readonly kind: Kind;
  readonly code: string;
  readonly message: string;
  /** Which input it is about. */
  readonly path: readonly string[] | null;
}
export interface TooManyAttempts extends Refusal<'TooManyAttempts'> {
  readonly retryAt: Date;
}
export type ProofRefused = Refusal<'ProofRefused'>;
export interface StepUpNeeded extends Refusal<'StepUpNeeded'> {
  readonly maxAgeSeconds: number;
}

export const tooManyAttempts = (retryAt: Date): TooManyAttempts => ({
  kind: 'TooManyAttempts',
  code: 'TOO_MANY_ATTEMPTS',
  message: 'There were too many attempts. Wait until the given time, then try again.',
  path: null,
  retryAt,
});

export const proofRefused = (field: 'password' | 'code'): ProofRefused =>
  field === 'password'
    ? {
        kind: 'ProofRefused',
        code: 'PASSWORD_WRONG',
        message: 'The password is not right.',
        path: ['password'],
      }
    : {
        kind: 'ProofRefused',
        code: 'CODE_WRONG',
        message: 'The code is not right, or it was used already. Wait for the next one.',
        path: ['code'],
      };
