import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { taskScope } from '@rightful/data';
import {
  askForCopy,
  createAccount,
  createSubject,
  decide,
  findOfficerRequest,
  importDevices,
  listRecordings,
  listRequests,
  type OfficerContext,
  openAudio,
  openReview,
  propose,
  reportNotMe,
  taskContext,
  tryAgain,
} from '@rightful/domain';
import { idToBytes, type RequestId } from '@rightful/policy';
import { addOfficer, canaryOf } from '@rightful/testing';
import { archivesOf } from '../archives-of.ts';
import type { Attack } from '../attack.ts';
import { attacker } from '../attacker.ts';
import { heard } from '../heard.ts';
import { recordingOf } from '../recording-of.ts';
import { download, type Scene } from '../scene.ts';
import { sql } from '../tamper.ts';

const WHY = 'The wrong one, by mistake';
const PASSWORD = 'three wet herons stand there';
const AGAIN = 'ada.again@example.org';

/** What one officer can do to let a request go: everything that is asked of the first. */
async function release(ctx: OfficerContext, requestId: RequestId): Promise<void> {
  const { version = 0 } = (await findOfficerRequest(ctx, requestId)) ?? {};
  const proposed = await propose(ctx, 'release', { requestId, version }, WHY);
  if (proposed.kind !== 'DecisionProposed') return;
  await decide(ctx, { decisionId: proposed.decision.id, version: version + 1 }, 'confirm', WHY);
}

/** Two officers agree to end a request that cannot go on. */
async function close(ctx: OfficerContext, other: OfficerContext, requestId: RequestId): Promise<void> {
  const { version = 0 } = (await findOfficerRequest(ctx, requestId)) ?? {};
  const proposed = await propose(ctx, 'closing', { requestId, version }, WHY);
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const seen = { decisionId: proposed.decision.id, version: version + 1 };
  const closed = await decide(other, seen, 'confirm', WHY);
  if (closed.kind !== 'DecisionMade') throw new Error(closed.kind);
}

/** Officers and operators who take the one for the other. */
export const attacksOnOperators: readonly Attack[] = [
  {
    name: 'operator: an officer releases, tries again and reviews with B’s id, and A follows into the review',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofB } = await archivesOf(scene, requests);
      await reportNotMe(scene.b.ctx, { archiveId: ofB.id });
      const { ctx } = await addOfficer(scene.test, 'Olga Example');
      await openReview(ctx, requests.ofB.id, WHY);
      await release(ctx, requests.ofB.id);
      await tryAgain(ctx, requests.ofB.id);
    },
    alsoReceives: async (scene, { ofB }) => {
      const recording = await recordingOf(scene, scene.b.subjectId);
      const reviews = await scene.test.portal.data.owned(scopeOfB(scene)).reviews.find({ requestId: ofB.id });
      const pieces = reviews.map(({ id }) => heard(() => openAudio(scene.a.ctx, recording.id, id)));
      return Buffer.concat(await Promise.all(pieces));
    },
  },
  {
    name: 'operator: officers close the other’s request, and A asks in its place',
    moment: 'before-building',
    act: async (scene, { ofA, ofB }) => {
      const { ctx } = await addOfficer(scene.test, 'Olga Example');
      const other = (await addOfficer(scene.test, 'Otto Example')).ctx;
      for (const { id } of [ofB, ofA]) {
        await sql(scene, "UPDATE requests SET state = 'stopped' WHERE id = ?", [idToBytes(id)]);
        await release(ctx, id);
        await close(ctx, other, id);
      }
      await askForCopy(scene.a.ctx, {});
    },
    alsoReceives: async ({ a }) => {
      const all = await listRequests(a.ctx, { first: 10 });
      return Buffer.concat(await Promise.all(all.nodes.map((request) => download(a.ctx, request))));
    },
  },
  {
    name: 'operator: a second account for A entered under B’s customer number',
    moment: 'before-building',
    act: async (scene) => {
      const { test, b } = scene;
      const ctx = taskContext(test.portal, 'add-account');
      await sql(scene, "UPDATE subjects SET customer_number = 'C-B' WHERE id = ?", [idToBytes(b.subjectId)]);
      const named = await ctx.data.common.subjects.one({ customerNumber: 'C-B' });
      await createSubject(ctx, { displayName: 'Ada Example', customerNumber: 'C-B' });
      const made = await createAccount(ctx, {
        role: 'customer',
        email: AGAIN,
        displayName: 'Ada Example',
        locale: 'en',
        password: PASSWORD,
        subjectId: named?.id ?? b.subjectId,
      });
      if (made.kind !== 'AccountCreated') throw new Error(made.kind);
    },
    alsoReceives: async ({ test, b }) => {
      const account = await test.portal.data.common.accounts.one({ email: AGAIN });
      return Buffer.from(account?.subjectId === b.subjectId ? canaryOf(b) : '');
    },
  },
  {
    name: 'operator: a device file that gives each one’s device to the other for the owner’s own time',
    moment: 'before-building',
    act: async ({ test }) => {
      const file = join(test.folder, 'wrong-devices.csv');
      const lines = [
        ['S-B', 'ada.example@example.org'],
        ['S-A', 'bruno.beispiel@example.org'],
      ].map(
        ([serial, owner]) => `${serial},Example Speaker,${owner},2018-05-01T00:00:00Z,2018-06-01T00:00:00Z,`,
      );
      await writeFile(file, ['serial,model,owner,ownedFrom,ownedTo,room', ...lines, ''].join('\n'));
      const outcomes: string[] = [];
      await importDevices(taskContext(test.portal, 'devices'), file, (_line, { kind }) =>
        outcomes.push(kind),
      );
      if (outcomes.every((kind) => kind === 'Refused')) throw new Error('refused');
    },
    alsoReceives: async ({ a }) =>
      Buffer.from(JSON.stringify((await listRecordings(a.ctx, { first: 100 })).nodes)),
  },
];

const scopeOfB = ({ b }: Scene) => taskScope(attacker, b.subjectId);
