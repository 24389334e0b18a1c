import { type IntakeRow, isNull } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import { isPaired } from '../people/identity/subject-seal.ts';
import type { Context } from '../portal/context.ts';
import { type IntakeDetails, openDetails } from './intake-details.ts';
import { isVoiceOnly } from './read-asked.ts';

/** A fact that the person has proven and that leads to somebody we know. */
export type MatchFact = 'address' | 'customer-number' | 'device';

export type Match =
  | { readonly kind: 'one'; readonly subjectId: SubjectId; readonly facts: readonly MatchFact[] }
  | { readonly kind: 'none' }
  /** The facts lead to different people: nothing follows. */
  | { readonly kind: 'contradiction' };

type MatchContext = Pick<Context, 'data' | 'keyService' | 'now'>;

/**
 * Whose case it is, found by the system from what was proven; nobody chooses a person. The address alone counts when it
 * is the account's and was proven; a customer number and a device count only with the very name, for who knows a number
 * is not yet who it names. Nothing before the identity is proven, and nobody for a voice on somebody else's device.
 */
export async function proposeMatch(ctx: MatchContext, intake: IntakeRow): Promise<Match> {
  const details = await openDetails(ctx.keyService, intake);
  if (!details || !intake.identityProvenAt || isVoiceOnly(intake.who)) return { kind: 'none' };
  const found = await Promise.all([
    byAddress(ctx, intake, details),
    byCustomerNumber(ctx, details),
    byDevice(ctx, details),
  ]);
  const facts: readonly MatchFact[] = ['address', 'customer-number', 'device'];
  const led = facts.flatMap((fact, place) => {
    const subjectId = found[place];
    return subjectId ? [{ fact, subjectId }] : [];
  });
  const [first] = led;
  if (!first) return { kind: 'none' };
  if (led.some(({ subjectId }) => subjectId !== first.subjectId)) return { kind: 'contradiction' };
  return { kind: 'one', subjectId: first.subjectId, facts: led.map(({ fact }) => fact) };
}

async function byAddress(
  { data }: MatchContext,
  { addressProvenAt }: IntakeRow,
  { email }: IntakeDetails,
): Promise<SubjectId | null> {
  if (!email || !addressProvenAt) return null;
  const account = await data.common.accounts.one({ email, role: 'customer', closedAt: isNull() });
  return account && (await isPaired(data, account)) ? account.subjectId : null;
}

async function byCustomerNumber(
  { data }: MatchContext,
  { customerNumber, name }: IntakeDetails,
): Promise<SubjectId | null> {
  if (!customerNumber) return null;
  const subject = await data.common.subjects.one({ customerNumber, erasedAt: isNull() });
  return subject && sameName(subject.displayName, name) ? subject.id : null;
}

/** Art. 11(2): the device's serial, for whoever has it in the ledger now. */
async function byDevice(
  { data, now }: MatchContext,
  { deviceSerial, name }: IntakeDetails,
): Promise<SubjectId | null> {
  const device = deviceSerial ? await data.common.devices.one({ serial: deviceSerial }) : null;
  if (!device) return null;
  const lines = await data.across.ledgerOf([device.id]);
  const present = lines.filter(
    ({ ownedFrom, ownedTo }) => ownedFrom <= now() && (!ownedTo || ownedTo > now()),
  );
  const [line] = present;
  if (!line || present.length > 1) return null;
  const subject = await data.common.subjects.one({ id: line.subjectId, erasedAt: isNull() });
  return subject && sameName(subject.displayName, name) ? subject.id : null;
}

const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
