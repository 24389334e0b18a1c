export { type MovedBlobs, moveBlobs } from './move-blobs.ts';
export { MoveJournal } from './move-journal.ts';
export { removeMovedBlobs } from './remove-moved-blobs.ts';
export { storageAnswers } from './storage-answers.ts';
