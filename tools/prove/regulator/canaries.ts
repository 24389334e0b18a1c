import { Database, isNotNull } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { canaryOf, type TestCustomer, type TestPortal } from '@rightful/testing';
import { rowsOfPeople } from '../shared/rows-of-people.ts';

/** Something that leads to a person, in every way in which it may be written. */
export interface Canary {
  readonly what: string;
  /** In lower case. */
  readonly spellings: readonly string[];
  readonly bytes?: Buffer;
}

/** Below this length a text may stand somewhere by chance, or is a code. */
const SHORTEST = 12;
/** Kinds and lists of them, which say nothing about anybody. */
const CODES = /^[A-Za-z_./-]*$|^\[[^\d]*\]$|^\{\}$/;
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** What nobody but the person and the officers may read: their rows as they lie in the tables, their names, what they said. */
export async function canariesOf(
  at: TestPortal,
  customers: readonly TestCustomer[],
  words: Readonly<Record<string, string>>,
): Promise<Canary[]> {
  const [rows, shared, accounts, devices] = await Promise.all([
    rowsOfPeople(
      at,
      customers.map(({ subjectId }) => subjectId),
    ),
    idsOfCases(at),
    at.portal.data.common.accounts.find({ email: isNotNull() }),
    at.portal.data.common.devices.find({ serial: isNotNull() }),
  ]);
  const found = new Map<string, Canary>();
  const add = (canary: Canary | null) => canary && found.set(canary.spellings[0] ?? '', canary);
  for (const { entity, column, value } of rows) {
    const what = `${entity}.${column}`;
    if (Buffer.isBuffer(value) && (value.length === 16 || value.length === 32)) {
      if (!shared.has(value.toString('hex')) && !isEmpty(value)) add(bytesCanary(what, value));
    } else if (typeof value === 'string' && value.length >= SHORTEST && !CODES.test(value))
      add(textCanary(what, value));
  }
  for (const { id, email, displayName, role } of accounts) {
    if (role === 'regulator') continue;
    add(bytesCanary(`account of a ${role}`, Buffer.from(idToBytes(id))));
    add(textCanary(`address of a ${role}`, email));
    add(textCanary(`name of a ${role}`, displayName));
  }
  for (const { id, serial } of devices) {
    add(bytesCanary('device', Buffer.from(idToBytes(id))));
    add(textCanary('serial number', serial));
  }
  for (const customer of customers) {
    add(textCanary('voice and transcript', canaryOf(customer)));
    add(textCanary('name', customer.name));
  }
  for (const [what, text] of Object.entries(words)) add(textCanary(what, text));
  return [...found.values()];
}

/** What an answer, a document or a page gives away of these. */
export function foundIn(canaries: readonly Canary[], text: string, bytes?: Buffer): string[] {
  const said = text.toLowerCase();
  return canaries
    .filter(
      (one) =>
        one.spellings.some((spelling) => said.includes(spelling)) ||
        (one.bytes && bytes?.includes(one.bytes)),
    )
    .map(({ what }) => what);
}

export const textCanary = (what: string, text: string): Canary => ({
  what,
  spellings: [text.toLowerCase(), JSON.stringify(text).slice(1, -1).toLowerCase()],
});

/** Hex, as an id of ours, as a UUID, in both kinds of base64, and the bytes themselves. */
export function bytesCanary(what: string, bytes: Buffer): Canary {
  const hex = bytes.toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const base64 = [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  return {
    what,
    spellings: [hex, uuid, base32(bytes), ...base64].map((spelling) => spelling.toLowerCase()),
    bytes,
  };
}

const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** Crockford's, as typed ids have it. */
function base32(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let place = 0; place < 26; place += 1) {
    text = BASE32[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}

/** Ids that name a case or an authority, and so nobody: people's rows point to them. */
async function idsOfCases({ secrets }: TestPortal): Promise<ReadonlySet<string>> {
  const database = await Database.open(secrets.databaseUrl, { guard: () => undefined });
  try {
    const tables = ['incidents', 'filings', 'authorities'];
    const rows = await Promise.all(
      tables.map((table) => database.read((manager) => manager.query(`SELECT id FROM ${table}`))),
    );
    return new Set(rows.flat().map(({ id }) => Buffer.from(id).toString('hex')));
  } finally {
    await database.close();
  }
}
