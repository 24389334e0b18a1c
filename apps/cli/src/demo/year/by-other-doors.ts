import { type IntakeRow, isNull } from '@rightful/data';
import {
  askForIdentity,
  askFromOutside,
  attachEvidence,
  confirmIdentity,
  contextFor,
  type EnterIntakeInput,
  enterIntake,
  markVoices,
  matchIntake,
  type OfficerContext,
  proveIntakeAddress,
  voicesOf,
} from '@rightful/domain';
import { objection } from './asks.ts';
import { laterOn, on } from './case-of.ts';
import { answer } from './deeds.ts';
import type { Episode, Stage } from './episode.ts';
import { must } from './must.ts';

const DAY_MS = 24 * 60 * 60_000;
const clientAddress = '127.0.0.1';

/** What comes by letter, by call, and from somebody who cannot sign in. */
export const BY_OTHER_DOORS: readonly Episode[] = [
  { daysAgo: 197, play: letterOfACustomer },
  ...laterOn('jonas', 'objection', on(188, answer(1, 'Mit Ihren Aufnahmen wird nichts mehr trainiert.'))),
  { daysAgo: 21, play: voicesOnADevice },
  { daysAgo: 8, play: callOfSomebodyUnknown },
  { daysAgo: 1, play: cannotSignIn },
  { daysAgo: 1, play: letterOfAGuest },
];

/** The officer shows in the same minute who it is, and it becomes a request like any other. */
async function letterOfACustomer(stage: Stage): Promise<void> {
  const officer = officerOf(stage, 1);
  const { kind } = objection('training', '');
  const step = await entered(officer, 4, {
    kind,
    who: 'account-holder',
    name: 'Jonas Niemand',
    customerNumber: 'EX-1011',
    words: 'Ich möchte nicht, dass mit meiner Stimme etwas trainiert wird.',
    locale: 'de',
  });
  const { version } = await withIdentity(officer, step);
  must('IntakeChanged', await matchIntake(officer, { ...step, version }));
}

/** What was said at Pia's table: from now on nobody gets a copy of it before an officer heard it. */
async function voicesOnADevice(stage: Stage): Promise<void> {
  const officer = officerOf(stage, 0);
  const step = await entered(officer, 5, {
    kind: 'objection',
    who: 'passer-by',
    name: 'Gustav Gast',
    postalAddress: 'Beispielgasse 9\n54321 Beispielstadt',
    deviceSerial: 'EX1-0011',
    heardFrom: new Date('2019-05-18T18:00:00Z'),
    heardTo: new Date('2019-05-19T00:00:00Z'),
    words: 'It was at her birthday. I said something at the table that is nobody’s business.',
    locale: 'en',
  });
  const intake = await withIdentity(officer, step);
  const [first] = (await voicesOf(officer, intake))?.recordings ?? [];
  if (!first) throw new Error('The demo’s guest was not recorded.');
  const marked = { ...step, version: intake.version, recordingIds: [first.id] };
  must('IntakeChanged', await markVoices(officer, marked));
}

async function callOfSomebodyUnknown(stage: Stage): Promise<void> {
  const officer = officerOf(stage, 1);
  const step = await entered(officer, 1, {
    door: 'call',
    kind: 'access',
    who: 'no-account',
    name: 'Ulla Unbekannt',
    postalAddress: 'Musterallee 77\n12345 Musterstadt',
    deviceSerial: 'EX2-0006',
    words: 'Sie hat den Lautsprecher geschenkt bekommen und nie ein Konto angelegt.',
    locale: 'de',
  });
  const needed = 'Bitte schicken Sie uns ein Foto des Typenschildes und die Rechnung des Geräts.';
  must('IntakeChanged', await askForIdentity(officer, { ...step, needed }));
}

async function cannotSignIn({ ctx: system, customer }: Stage): Promise<void> {
  const { viewer } = await customer('frida');
  const account = await system.data.common.accounts.one({ id: viewer.accountId });
  if (!account) throw new Error('The demo has no Frida.');
  const ctx = contextFor(system, { kind: 'anonymous' });
  const { email, displayName: name } = account;
  const asked = { kind: 'restriction', who: 'account-holder', name, email, locale: 'en' } as const;
  const words = 'My telephone with the codes is broken, so I cannot sign in.';
  async function* bytes() {
    yield Buffer.from('An invented bill with an invented address.\n');
  }
  async function ask(): Promise<string> {
    const input = { ...asked, customerNumber: 'EX-1006', words, clientAddress };
    const { caseNumber, uploadKey: key } = must('IntakeReceived', await askFromOutside(ctx, input));
    await attachEvidence(ctx, { caseNumber, key, clientAddress }, { name: 'bill.txt', bytes: bytes() });
    return caseNumber;
  }
  const caseNumber = (await enteredBefore(ctx, { ...asked, door: 'outside' }))?.caseNumber ?? (await ask());
  for (const { message } of await ctx.data.common.mails.find({ toAddress: email, accountId: isNull() })) {
    const { kind, code } = message as { kind: string; code?: string };
    if (kind === 'intake-code' && code) await proveIntakeAddress(ctx, { caseNumber, code, clientAddress });
  }
}

async function letterOfAGuest(stage: Stage): Promise<void> {
  await entered(officerOf(stage, 0), 6, {
    kind: 'erasure',
    who: 'passer-by',
    name: 'Paula Passant',
    postalAddress: 'Musterweg 1\n12345 Musterstadt',
    deviceSerial: 'EX1-0001',
    heardFrom: new Date('2018-02-03T19:00:00Z'),
    heardTo: new Date('2018-02-04T19:00:00Z'),
    words: 'I was a guest on that evening. The speaker lit up while I was talking.',
    locale: 'de',
  });
}

/** Typed so many days after it came; what a next step of the same officer needs. */
async function entered(
  officer: OfficerContext,
  daysAfter: number,
  input: Omit<EnterIntakeInput, 'door' | 'receivedAt'> & { readonly door?: 'call' },
) {
  const receivedAt = new Date(officer.now().getTime() - daysAfter * DAY_MS);
  const arrived = { door: 'letter', ...input, receivedAt } as const;
  const intake =
    (await enteredBefore(officer, arrived)) ??
    must('IntakeEntered', await enterIntake(officer, arrived)).intake;
  return { intakeId: intake.id, version: intake.version, reason: 'It came with a copy of an identity card.' };
}

/** By a run that was cut off before it came further: the demo has one case of each such sort. */
async function enteredBefore(
  { data }: Pick<OfficerContext, 'data'>,
  { kind, who, door }: Pick<IntakeRow, 'kind' | 'who' | 'door'>,
): Promise<IntakeRow | null> {
  return data.common.intakes.one({ kind, who, door });
}

/** The case once its officer has said who it is, in this run or in one that was cut off. */
async function withIdentity(
  officer: OfficerContext,
  step: Awaited<ReturnType<typeof entered>>,
): Promise<IntakeRow> {
  const proven = await officer.data.common.intakes.one({ id: step.intakeId, state: 'identity-proven' });
  if (proven) return proven;
  return must('IntakeChanged', await confirmIdentity(officer, { ...step, means: 'document' })).intake;
}

function officerOf({ officers }: Stage, place: 0 | 1): OfficerContext {
  const officer = officers[place];
  if (!officer) throw new Error('The demo needs two officers.');
  return officer;
}
