import type { ContentKey, SubjectKey } from '@rightful/vault';

const PURPOSES = ['message', 'attachment', 'details'] as const;

export type CasePurpose = (typeof PURPOSES)[number];

/** What the handling of a subject's requests may seal and open: words and files of the case, nothing that was recorded. */
export class CaseKey {
  constructor(private readonly subjectKey: SubjectKey) {}

  get version(): number {
    return this.subjectKey.version;
  }

  sealSmall(purpose: CasePurpose, objectId: Uint8Array, plaintext: Uint8Array): Buffer {
    return this.subjectKey.sealSmall(checked(purpose), objectId, plaintext);
  }

  openSmall(purpose: CasePurpose, objectId: Uint8Array, sealed: Uint8Array): Buffer {
    return this.subjectKey.openSmall(checked(purpose), objectId, sealed);
  }

  contentKey(purpose: CasePurpose, objectId: Uint8Array): ContentKey {
    return this.subjectKey.contentKey(checked(purpose), objectId);
  }
}

function checked(purpose: CasePurpose): CasePurpose {
  if (!PURPOSES.includes(purpose)) throw new RangeError('A case opens its own words and files only.');
  return purpose;
}
