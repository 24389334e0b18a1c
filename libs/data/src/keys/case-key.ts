import type { ContentKey, SubjectKey } from '@rightful/vault';

/**
 * `redaction`: the words of a ground; the copy that goes with them is content, and no case's. `reason`: why an officer does
 * something, bound to the row of what is done; `extension`: why an answer takes longer; `verdict`: what the second officer says to it.
 */
const WORDS = ['message', 'attachment', 'details', 'redaction', 'reason', 'extension', 'verdict'] as const;
const FILES = ['message', 'attachment', 'details'] as const;

export type Words = (typeof WORDS)[number];
export type CasePurpose = (typeof FILES)[number];

/** What the handling of a subject's requests may seal and open: words and files of the case, nothing that was recorded. */
export class CaseKey {
  constructor(private readonly subjectKey: SubjectKey) {}

  get version(): number {
    return this.subjectKey.version;
  }

  sealSmall(purpose: Words, objectId: Uint8Array, plaintext: Uint8Array): Buffer {
    return this.subjectKey.sealSmall(checked(WORDS, purpose), objectId, plaintext);
  }

  openSmall(purpose: Words, objectId: Uint8Array, sealed: Uint8Array): Buffer {
    return this.subjectKey.openSmall(checked(WORDS, purpose), objectId, sealed);
  }

  contentKey(purpose: CasePurpose, objectId: Uint8Array): ContentKey {
    return this.subjectKey.contentKey(checked(FILES, purpose), objectId);
  }
}

function checked<Purpose extends Words>(allowed: readonly Purpose[], purpose: Purpose): Purpose {
  if (!allowed.includes(purpose)) throw new RangeError('A case opens its own words and files only.');
  return purpose;
}
