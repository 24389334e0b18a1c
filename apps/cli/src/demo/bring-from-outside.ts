import { isNotNull, isNull } from '@rightful/data';
import {
  askFromOutside,
  attachEvidence,
  type Context,
  contextFor,
  enterIntake,
  type OfficerContext,
  proveIntakeAddress,
  type SystemContext,
} from '@rightful/domain';
import { newId } from '@rightful/policy';
import type { DemoPerson } from './demo-person.ts';
import type { Heard } from './first-heard.ts';

const DAY_MS = 24 * 60 * 60_000;
const clientAddress = '127.0.0.1';

/**
 * Two cases by other doors: a customer who cannot sign in, with a proven address and a file; and a letter of somebody whom
 * a stranger's device recorded, entered by an officer six days after it came. Nothing when there are any already.
 */
export async function bringFromOutside(
  ctx: SystemContext,
  people: readonly DemoPerson[],
  heard: Heard | undefined,
): Promise<void> {
  if ((await ctx.data.common.intakes.count({ enteredAt: isNotNull() })) > 0) return;
  const customer = people.findLast(({ role }) => role === 'customer');
  const officer = await officerContext(ctx, people);
  if (customer) await cannotSignIn(contextFor(ctx, { kind: 'anonymous' }), customer);
  if (officer) await byLetter(officer, heard);
}

async function cannotSignIn(
  ctx: Context,
  { name, email, locale, customerNumber }: DemoPerson,
): Promise<void> {
  const asked = { kind: 'restriction', who: 'account-holder', name, email, locale, customerNumber } as const;
  const words = 'My telephone with the codes is broken, so I cannot sign in.';
  const received = await askFromOutside(ctx, { ...asked, words, clientAddress });
  if (received.kind !== 'IntakeReceived') throw new Error(received.kind);
  const { caseNumber, uploadKey } = received;
  async function* bytes() {
    yield Buffer.from('An invented bill with an invented address.\n');
  }
  await attachEvidence(
    ctx,
    { caseNumber, key: uploadKey, clientAddress },
    { name: 'bill.txt', bytes: bytes() },
  );
  const mails = await ctx.data.common.mails.find({ toAddress: email, accountId: isNull() });
  for (const { message } of mails) {
    const { kind, code } = message as { kind: string; code?: string };
    if (kind === 'intake-code' && code) await proveIntakeAddress(ctx, { caseNumber, code, clientAddress });
  }
}

async function byLetter(ctx: OfficerContext, heard: Heard | undefined): Promise<void> {
  await enterIntake(ctx, {
    door: 'letter',
    receivedAt: new Date(ctx.now().getTime() - 6 * DAY_MS),
    kind: 'erasure',
    who: 'passer-by',
    name: 'Paula Passant',
    postalAddress: 'Musterweg 1\n12345 Musterstadt',
    deviceSerial: heard?.deviceSerial,
    heardFrom: heard && new Date(heard.at.getTime() - DAY_MS / 2),
    heardTo: heard && new Date(heard.at.getTime() + DAY_MS / 2),
    words: 'I was a guest on that evening. The speaker lit up while I was talking.',
    locale: 'de',
  });
}

async function officerContext(
  ctx: SystemContext,
  people: readonly DemoPerson[],
): Promise<OfficerContext | undefined> {
  const email = people.find(({ role }) => role === 'officer')?.email;
  const account = email && (await ctx.data.common.accounts.one({ email }));
  if (!account) return undefined;
  const now = ctx.now();
  return contextFor(ctx, {
    kind: 'officer',
    accountId: account.id,
    sessionId: newId('session', now),
    proof: { provedAt: now, method: 'password' },
  });
}
