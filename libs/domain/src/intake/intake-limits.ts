const DAY_MS = 24 * 60 * 60_000;

/** Nobody proved the address: the case ends by itself. */
export const UNPROVEN_MS = 30 * DAY_MS;
/** Nobody answered when we asked who they are. */
export const UNANSWERED_MS = 60 * DAY_MS;
/** So long after the end the person can still read how it ended; then what they told us is erased. */
export const KEPT_AFTER_END_MS = 30 * DAY_MS;
/** A letter is entered at most so long after it came. */
export const OLDEST_RECEIPT_MS = 2 * 366 * DAY_MS;

/** The time that a person on somebody else's device may name. */
export const LONGEST_HEARD_MS = 31 * DAY_MS;
/** How much of it an officer chooses from. */
export const MOST_VOICES = 500;

export const MOST_EVIDENCE_FILES = 5;
export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;
