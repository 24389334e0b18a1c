export { keepRecording } from './keep-recording.ts';
export { keptBack } from './kept-back.ts';
export { type GroundGiven, type Marked, type MarkRegionsResult, markRegions } from './mark-regions.ts';
export { type ReleasedRedactions, releaseRedactions } from './release-redactions.ts';
