export * from './assessments/index.ts';
export * from './backup/index.ts';
export * from './blobs/index.ts';
export * from './breach-letters/index.ts';
export * from './decisions/index.ts';
export * from './deliveries/index.ts';
export * from './drills/index.ts';
export * from './erasure/index.ts';
export * from './figures/index.ts';
export * from './filings/index.ts';
export * from './incidents/index.ts';
export * from './intake/index.ts';
export * from './ledger/index.ts';
export * from './letters/index.ts';
export * from './messages/index.ts';
export * from './officers/index.ts';
export { BadCursorError } from './paging/cursor.ts';
export type { Page, PageRequest } from './paging/page.ts';
export * from './people/index.ts';
export { verifyLog } from './portal/audit-verification.ts';
export {
  type Context,
  type CustomerContext,
  contextFor,
  type OfficerContext,
  type RegulatorContext,
  type SystemContext,
  taskContext,
} from './portal/context.ts';
export { explainError } from './portal/explain-error.ts';
export { openBlobs, openPlace } from './portal/open-blobs.ts';
export { type OpenedPortal, openPortal } from './portal/open-portal.ts';
export { type OpenWork, openWork, type RequestAtWork, type RowAtRest, retryRow } from './portal/open-work.ts';
export type { Log, Portal } from './portal/portal.ts';
export { type RetireKeyResult, retireKey } from './portal/retire-key.ts';
export { type RotatedKeys, rotateKeys } from './portal/rotate-keys.ts';
export { OTHER_KEYS, type OtherKey, rotateOtherKey } from './portal/rotate-other-keys.ts';
export { countResting } from './portal/setbacks.ts';
export { STEPS, type Step } from './portal/steps.ts';
export * from './receivers/index.ts';
export * from './recordings/index.ts';
export * from './redactions/index.ts';
export * from './register/index.ts';
export * from './regulators/index.ts';
export * from './requests/index.ts';
export * from './reviews/index.ts';
export * from './worklist/index.ts';
