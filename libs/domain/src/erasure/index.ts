export { type AskForErasureResult, askForErasure } from './ask-for-erasure.ts';
export { type DelayDetail, delayDetailOf } from './delay-detail.ts';
export { erasureCertificate, erasureOf, holdNoteOf, legalHoldsOf } from './find-erasure.ts';
export { type PlaceLegalHoldInput, type PlaceLegalHoldResult, placeLegalHold } from './place-legal-hold.ts';
export { type ErasurePreview, previewErasure } from './preview-erasure.ts';
export { ShredListError } from './shred-list.ts';
export { type ErasureVerdict, verifyErasure } from './verify-erasure.ts';
