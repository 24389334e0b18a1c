export { accessStatement, readStatement, type StatementSection } from './access-statement.ts';
export { type AskForCopyInput, type AskForCopyResult, askForCopy } from './ask-for-copy.ts';
export { buildArchive } from './build-archive.ts';
export { checkArchive } from './check-archive.ts';
export { isReviewable } from './is-reviewable.ts';
export { archiveOf, type BuildProgress, findRequest, listRequests, progressOf } from './our-requests.ts';
export { type ReleaseHoldResult, releaseHold } from './release-hold.ts';
export { type TimelineStep, timelineOf } from './timeline.ts';
export { type WithdrawRequestResult, withdrawRequest } from './withdraw-request.ts';
