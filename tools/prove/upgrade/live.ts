import { taskScope } from '@rightful/data';
import {
  askForCopy,
  askForErasure,
  askForRectification,
  contextFor,
  createAccount,
  extendClock,
  findRequest,
  propose,
  reportNotMe,
  signIn,
  taskContext,
  writeMessage,
} from '@rightful/domain';
import { anonymous, newId, type RequestId } from '@rightful/policy';
import { addDevice, addRecordings, type TestCustomer, type TestPortal } from '@rightful/testing';
import { download } from '../attacks/scene.ts';
import type { KeptFacts } from './release.ts';

const PASSWORD = 'teal kettle at dawn';
const DAY_MS = 86_400_000;
const MESSAGE = 'Thank you for looking at this.';
const REASON = 'What was said is what is written.';
const client = { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' };

/**
 * A life in a portal of one release: three customers and two officers, who sign in; recordings, an archive that was taken home, a
 * case with words of both sides, a report, and one person erased. Asks for nothing that releases do not have in common.
 */
export async function live(test: TestPortal): Promise<{ facts: KeptFacts; archive: Buffer }> {
  const officers = ['olga@example.org', 'otto@example.org'];
  for (const email of officers)
    must(await createAccount(system(test), { ...common(email), role: 'officer' }), 'AccountCreated');
  const [ada, bruno, carla] = [
    await arrive(test, 'ada'),
    await arrive(test, 'bruno'),
    await arrive(test, 'carla'),
  ];
  const customers = [];
  for (const [person, count] of [
    [ada, 9],
    [bruno, 4],
  ] as const) {
    const rows = await give(test, person, count);
    const recordings = rows.map(({ id, sha256 }) => ({ id, sha256: sha256.toString('hex') }));
    customers.push({ email: `${person.name}@example.org`, subjectId: person.subjectId, recordings });
  }
  await give(test, carla, 3);
  const erasure = await askForErasure((await signedIn(test, 'carla')).ctx);
  if (erasure.kind !== 'ErasurePlanned') throw new Error(erasure.kind);
  test.clock.pass(15 * DAY_MS);
  await work(test, ['sweep', 'erase']);

  const her = (await signedIn(test, 'ada')).ctx;
  const copy = await askForCopy(her, {});
  const wish = { about: 'transcript', correctText: 'good morning', note: 'I said something else.' } as const;
  const recordingId = first(customers[0]?.recordings).id;
  const asked = await askForRectification(her, { ...wish, recordingId });
  if (copy.kind !== 'RequestAccepted' || asked.kind !== 'RequestAccepted') throw new Error('Nobody may ask.');
  await work(test, ['sweep']);
  const archive = await download((await signedIn(test, 'ada')).ctx, copy.request);
  if (archive.length === 0) throw new Error('There is no archive to take home.');
  const { id: requestId } = asked.request;
  must(await writeMessage(her, requestId, MESSAGE), 'MessageSent');
  const olga = await signedIn(test, 'olga');
  const officer = contextFor(test.portal, olga.viewer as Extract<typeof olga.viewer, { kind: 'officer' }>);
  const seen = async (id: RequestId) => ({
    requestId: id,
    version: (await findRequest(her, id))?.version ?? 0,
  });
  must(await extendClock(officer, await seen(requestId), 'Many ask just now.'), 'RequestChanged');
  const ground = { ground: 'DATA_ACCURATE' };
  const proposed = await propose(officer, 'refusal', await seen(requestId), REASON, ground);
  if (proposed.kind !== 'DecisionProposed') throw new Error(JSON.stringify(proposed));
  const his = (await signedIn(test, 'bruno')).ctx;
  const strange = first(customers[1]?.recordings).id;
  must(await reportNotMe(his, { recordingId: strange, note: 'That is not my voice.' }), 'ReportReceived');
  await work(test, ['sweep', 'sign-checkpoint']);

  const entries = await test.portal.data.audit.after(0, 100_000);
  const facts: KeptFacts = {
    leftAt: test.clock.now().toISOString(),
    password: PASSWORD,
    customers,
    officers,
    copyRequestId: copy.request.id,
    case: { requestId, decisionId: proposed.decision.id, message: MESSAGE, reason: REASON },
    erased: { email: 'carla@example.org', subjectId: carla.subjectId, number: erasure.erasure.id },
    auditEntryCount: entries.length,
  };
  return { facts, archive };
}

const system = (test: TestPortal) => taskContext(test.portal, 'live');
const common = (email: string) => ({ email, displayName: email, locale: 'en' as const, password: PASSWORD });

/** A person with a key of their own, an account and an open session. */
async function arrive(test: TestPortal, name: string): Promise<TestCustomer> {
  const now = test.clock.now();
  const subjectId = newId('subject', now);
  await test.portal.data.transact(now, async (tx) => {
    const row = { id: subjectId, displayName: name, customerNumber: null, keyVersion: 1, createdAt: now };
    await tx.common.subjects.insert({ ...row, erasedAt: null });
    await tx.keyring.create(taskScope(system(test).viewer, subjectId), now);
  });
  const account = { ...common(`${name}@example.org`), role: 'customer' as const, subjectId };
  must(await createAccount(system(test), account), 'AccountCreated');
  const { ctx, token } = await signedIn(test, name);
  return { name, subjectId, ctx, token };
}

/** Anew, with what was proved just now. */
async function signedIn(test: TestPortal, name: string) {
  const input = { email: `${name}@example.org`, password: PASSWORD, client };
  const result = await signIn(contextFor(test.portal, anonymous), input);
  if (result.kind !== 'SignedIn') throw new Error(result.kind);
  const { viewer, token } = result;
  const ctx = contextFor(test.portal, viewer as TestCustomer['ctx']['viewer']);
  return { viewer, token, ctx };
}

async function give(test: TestPortal, customer: TestCustomer, count: number) {
  const deviceId = await addDevice(test, `S-${customer.name}`, [
    { customer, from: '2018-01-01', room: 'Kitchen' },
  ]);
  return addRecordings(test, customer, { deviceId, count, byteLength: 1_044 });
}

/** Lets every job run that is due. */
async function work({ portal, clock }: TestPortal, jobs: readonly string[]): Promise<void> {
  await portal.jobs.drain();
  for (const job of jobs) {
    clock.pass(30_000);
    await portal.jobs.nudge(job);
    await portal.jobs.drain();
  }
}

function first<T>(items: readonly T[] | undefined): T {
  const [item] = items ?? [];
  if (item === undefined) throw new Error('There is none.');
  return item;
}

function must(result: { readonly kind: string }, kind: string): void {
  if (result.kind !== kind) throw new Error(`${kind} expected: ${JSON.stringify(result)}`);
}
