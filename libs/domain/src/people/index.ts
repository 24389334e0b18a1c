export { takeAttempt } from './attempts/attempt-counter.ts';
export { publicReports } from './attempts/attempt-limits.ts';
export { clientNetwork } from './attempts/client-network.ts';
export {
  type ChangePasswordInput,
  type ChangePasswordResult,
  changePassword,
  type PasswordChanged,
  type PasswordRefused,
} from './change-password.ts';
export { type ConfirmSecondFactorInput, confirmSecondFactor } from './confirm-second-factor.ts';
export { type ConfirmTotpResult, confirmTotp, type TotpConfirmed } from './confirm-totp.ts';
export {
  type AccountCreated,
  type AccountRefused,
  type CreateAccountInput,
  type CreateAccountResult,
  createAccount,
} from './create-account.ts';
export { createMachineKey, type MachineKeyCreated } from './create-machine-key.ts';
export { endOtherSessions } from './end-other-sessions.ts';
export { endSession, type SessionEnded } from './end-session.ts';
export type { Client } from './identity/client.ts';
export { describeBrowser } from './identity/describe-browser.ts';
export type { IdentityProvider } from './identity/identity-provider.ts';
export { PROOF_MAX_AGE_MS, SESSION_LIMITS } from './identity/session-limits.ts';
export { sessionSeal } from './identity/session-seal.ts';
export { subjectSeal } from './identity/subject-seal.ts';
export type { PersonViewer } from './identity/viewer-of.ts';
export { letterLocaleOfAccount, setLetterLocale } from './letter-locale.ts';
export { type ListedSession, listSessions } from './list-sessions.ts';
export { machineViewer } from './machine-viewer.ts';
export {
  type ProofRefused,
  type Refusal,
  type StepUpNeeded,
  type TooManyAttempts,
  tooManyAttempts,
} from './outcomes.ts';
export type { PeopleContext, PersonContext } from './people-context.ts';
export {
  type IdentityProven,
  type ProveIdentityInput,
  type ProveIdentityResult,
  proveIdentity,
} from './prove-identity.ts';
export { type RemoveTotpResult, removeTotp, type TotpRemoved } from './remove-totp.ts';
export { revokeMachineKey } from './revoke-machine-key.ts';
export { type SessionViewerResult, sessionViewer } from './session-viewer.ts';
export { setLocale } from './set-locale.ts';
export {
  type SecondFactorNeeded,
  type SignedIn,
  type SignInInput,
  type SignInRefused,
  type SignInResult,
  signIn,
} from './sign-in.ts';
export { type SignedOut, signOut } from './sign-out.ts';
export { type StartTotpResult, startTotp, type TotpStarted } from './start-totp.ts';
export { stepUpNeeded } from './step-up-needed.ts';
export { type ViewerProfile, viewerProfile } from './viewer-profile.ts';
