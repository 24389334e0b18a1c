import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minisignPublicKey, verifyCommand } from '@rightful/archive';
import { moreThan, taskScope } from '@rightful/data';
import {
  type CustomerContext,
  contextFor,
  countResting,
  decide,
  decisionWordsOf,
  findDecision,
  findRequest,
  listMessages,
  type OfficerContext,
  openAudio,
  type Portal,
  signIn,
  taskContext,
  verifyErasure,
  verifyLog,
} from '@rightful/domain';
import { anonymous } from '@rightful/policy';
import { download } from '../attacks/scene.ts';
import type { KeptFacts } from './release.ts';

const client = { address: '192.0.2.9', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' };

export interface Found {
  readonly openedCount: number;
  readonly signedInCount: number;
  readonly auditEntryCount: number;
  readonly faults: readonly string[];
}

/** Does in an upgraded portal what its people do, and says what is not as an older release left it. `folder` is for files of its own. */
export async function lookAround(
  portal: Portal,
  facts: KeptFacts,
  takenHome: Buffer,
  folder: string,
): Promise<Found> {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const ctx = taskContext(portal, 'prove');
  const enter = (email: string, password = facts.password) =>
    signIn(contextFor(portal, anonymous), { email, password, client });

  let openedCount = 0;
  const customers: CustomerContext[] = [];
  for (const { email, subjectId, recordings } of facts.customers) {
    const result = await enter(email);
    if (result.kind !== 'SignedIn' || result.viewer.kind !== 'customer') {
      faults.push(`${email} cannot sign in: ${result.kind}`);
      continue;
    }
    const own = contextFor(portal, result.viewer);
    customers.push(own);
    const rows = await portal.data.owned(taskScope(ctx.viewer, subjectId)).recordings.find({
      recordedAt: moreThan(new Date(0)),
    });
    expect(rows.length === recordings.length, `${email} has ${rows.length} recordings`);
    for (const { id, sha256 } of recordings) {
      const opened = await openAudio(own, id, undefined);
      const hash = createHash('sha256');
      if (opened) for await (const piece of opened.stream.slices(0, opened.byteLength)) hash.update(piece);
      await opened?.close();
      // What its owner reported is frozen: nobody hears it.
      const isFrozen = rows.some((row) => row.id === id && row.frozenAt !== null);
      if (isFrozen ? opened === null : hash.digest('hex') === sha256) openedCount += isFrozen ? 0 : 1;
      else faults.push(`the recording ${id} of ${email} does not open as it was`);
    }
  }
  for (const [email, password] of [
    [facts.erased.email, facts.password],
    [facts.officers[0] as string, 'not the password'],
  ] as const)
    expect((await enter(email, password)).kind === 'SignInRefused', `${email} gets in, and must not`);
  const officers: OfficerContext[] = [];
  for (const email of facts.officers) {
    const result = await enter(email);
    if (result.kind === 'SignedIn' && result.viewer.kind === 'officer')
      officers.push(contextFor(portal, result.viewer));
    else faults.push(`${email} cannot sign in: ${result.kind}`);
  }
  const [ada] = customers;
  if (ada) {
    const request = await findRequest(ada, facts.copyRequestId);
    const bytes = request ? await download(ada, request) : Buffer.alloc(0);
    expect(
      bytes.equals(takenHome),
      `the archive is ${bytes.length} bytes, not the ${takenHome.length} it was`,
    );
    expect(verifies(portal, takenHome, folder), 'the archive that was taken home is not verified');
    const { nodes } = await listMessages(ada, facts.case.requestId, { first: 50 });
    const texts = nodes.map((message) => JSON.stringify(message)).join();
    expect(texts.includes(facts.case.message), 'the message cannot be read');
    faults.push(...(await decideAsSecond(ada, officers, facts)));
  }
  const erasure = await verifyErasure(ctx, facts.erased.number);
  expect(erasure.ok, `what was erased is not: ${JSON.stringify(erasure.checks)}`);
  for (const job of ['sweep', 'sign-checkpoint']) {
    await portal.jobs.nudge(job);
    await portal.jobs.drain();
  }
  expect((await countResting(portal)) === 0, 'work rests that fails');
  const log = await verifyLog(portal);
  expect(log.ok, `the log is not whole: ${JSON.stringify(log.findings)}`);
  expect(log.entryCount > facts.auditEntryCount, `the log has ${log.entryCount} entries`);
  const signedInCount = customers.length + officers.length;
  return { openedCount, signedInCount, auditEntryCount: log.entryCount, faults };
}

function verifies(portal: Portal, archive: Buffer, folder: string): boolean {
  const zip = join(folder, 'taken-home.zip');
  writeFileSync(zip, archive);
  const silent = { write: () => true };
  const key = minisignPublicKey(portal.signing.archive);
  return verifyCommand([zip, '--key', key], { stdout: silent, stderr: silent }) === 0;
}

/** What the first officer wrote is read by the second, who says yes. */
async function decideAsSecond(
  customer: CustomerContext,
  officers: readonly OfficerContext[],
  { case: { requestId, decisionId, reason } }: KeptFacts,
): Promise<string[]> {
  const second = officers[1];
  const decision = second && (await findDecision(second, decisionId));
  if (!decision) return ['what waited for the second officer waits no more'];
  const words = await decisionWordsOf(second, decision);
  const version = (await findRequest(customer, requestId))?.version ?? 0;
  const decided = await decide(second, { decisionId, version }, 'confirm', 'I read it as well.');
  return [
    ...(words.reason === reason ? [] : [`the second officer reads: ${words.reason}`]),
    ...(decided.kind === 'DecisionMade'
      ? []
      : [`the second officer cannot decide: ${JSON.stringify(decided)}`]),
  ];
}
