import type { CalendarDate } from '@internationalized/date';
import type { IntakeKind, IntakeWho } from '@/generated/graphql.ts';

/** What was answered so far, question by question. */
export interface Answers {
  kind: IntakeKind | null;
  who: IntakeWho | null;
  name: string;
  email: string;
  customerNumber: string;
  deviceSerial: string;
  heardFrom: CalendarDate | null;
  heardTo: CalendarDate | null;
  words: string;
}

export const NOTHING_ANSWERED: Answers = {
  kind: null,
  who: null,
  name: '',
  email: '',
  customerNumber: '',
  deviceSerial: '',
  heardFrom: null,
  heardTo: null,
  words: '',
};

export const KINDS = [
  'ACCESS',
  'ERASURE',
  'RECTIFICATION',
  'RESTRICTION',
  'OBJECTION',
  'PORTABILITY',
] as const satisfies readonly IntakeKind[];
export const WHO = [
  'ACCOUNT_HOLDER',
  'NO_ACCOUNT',
  'HOUSEHOLD',
  'PASSER_BY',
] as const satisfies readonly IntakeWho[];

/** A voice on somebody else's device. */
export const isVoiceOnly = (who: IntakeWho | null): boolean => who === 'HOUSEHOLD' || who === 'PASSER_BY';
