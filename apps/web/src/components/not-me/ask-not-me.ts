/** Exactly one of the three says what is not theirs. */
export interface NotMeSubject {
  recordingId?: string;
  archiveId?: string;
  deliveryId?: string;
}

let asker: ((subject: NotMeSubject) => void) | null = null;

/** The dialog of the page that is open. Returns what takes it away again. */
export function setNotMeAsker(next: (subject: NotMeSubject) => void): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = null;
  };
}

/** Opens the one dialog for "this is not me". */
export function askNotMe(subject: NotMeSubject): void {
  asker?.(subject);
}
