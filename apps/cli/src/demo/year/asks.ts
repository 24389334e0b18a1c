import type { RequestRow } from '@rightful/data';
import {
  askForCopy,
  askForErasure,
  askForRectification,
  askForRestriction,
  askToObject,
  type CustomerContext,
  listRecordings,
} from '@rightful/domain';
import { must } from './must.ts';

/** What a customer asks of the company, in the portal. */
export interface Asking {
  readonly kind: RequestRow['kind'];
  ask(customer: CustomerContext): Promise<unknown>;
}

export const copy = (kind: 'access' | 'portability' = 'access'): Asking => ({
  kind,
  ask: async (customer) => must('RequestAccepted', await askForCopy(customer, {}, kind)),
});

/** That the transcript of their newest recording say this. */
export const correction = (correctText: string): Asking => ({
  kind: 'rectification',
  async ask(customer) {
    const [newest] = (await listRecordings(customer, { first: 1 })).nodes;
    if (!newest) throw new Error('The demo has nobody’s transcript to put right.');
    const about = { recordingId: newest.id, about: 'transcript', correctText } as const;
    must('RequestAccepted', await askForRectification(customer, about));
  },
});

export const erasure: Asking = {
  kind: 'erasure',
  ask: async (customer) => must('ErasurePlanned', await askForErasure(customer)),
};

export const restriction = (ground: 'accuracy' | 'claims', note: string): Asking => ({
  kind: 'restriction',
  ask: async (customer) => must('RequestAccepted', await askForRestriction(customer, { ground, note })),
});

export const objection = (use: 'human-review' | 'training', note: string): Asking => ({
  kind: 'objection',
  ask: async (customer) => must('RequestAccepted', await askToObject(customer, { uses: [use], note })),
});
