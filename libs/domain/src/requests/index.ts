export { accessStatement, readStatement, type StatementSection } from './access-statement.ts';
export { type AskForCopyInput, type AskForCopyResult, askForCopy } from './ask-for-copy.ts';
export { buildArchive } from './build-archive.ts';
export { checkArchive } from './check-archive.ts';
export { type ClockMoves, clockMoves } from './clock/clock-moves.ts';
export { datesOf } from './clock/dates-of.ts';
export { dueOf } from './clock/due-of.ts';
export { extendClock } from './clock/extend-clock.ts';
export { openPause } from './clock/open-pause.ts';
export { pauseClock } from './clock/pause-clock.ts';
export { resumeClock } from './clock/resume-clock.ts';
export { detailsOf } from './details/details-of.ts';
export type { RequestDetails } from './details/request-details.ts';
export { explainFailure } from './failure-code.ts';
export { isReviewable } from './is-reviewable.ts';
export { answerRequest } from './kinds/answer-request.ts';
export { mayGrantInPart } from './kinds/may-grant-in-part.ts';
export { type AskToObjectInput, askToObject } from './kinds/objection/ask-to-object.ts';
export { askForPortability } from './kinds/portability/ask-for-portability.ts';
export {
  type AskForRectificationInput,
  askForRectification,
} from './kinds/rectification/ask-for-rectification.ts';
export {
  type AskForRestrictionInput,
  askForRestriction,
} from './kinds/restriction/ask-for-restriction.ts';
export type { AskForRightResult } from './kinds/right-kind.ts';
export { isRightKind } from './kinds/right-kinds.ts';
export { isCovered, isRestricted, limitsOn } from './limits/is-limited.ts';
export { liftLimitsOfRequest } from './limits/lift-limits-of-request.ts';
export { isLiftable, usesLimitedFor } from './limits/uses-limited-for.ts';
export { openRequest, type RequestToOpen } from './open-request.ts';
export { archiveOf, type BuildProgress, findRequest, listRequests, progressOf } from './our-requests.ts';
export { refusalGroundsFor } from './refusal-grounds-for.ts';
export { isClosable, isRefusable, isWithdrawable } from './request-states.ts';
export type {
  RequestCase,
  RequestChangedMeanwhile,
  RequestNotPossible,
  RequestStepResult,
  SeenRequest,
} from './steps/step-in-request.ts';
export { type TimelineStep, timelineOf } from './timeline.ts';
export { type TryAgainResult, tryAgain } from './try-again.ts';
export { type WithdrawRequestResult, withdrawRequest } from './withdraw-request.ts';
export { closedReasonOf, extensionReasonOf } from './words-in-request.ts';
