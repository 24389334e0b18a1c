import { taskScope } from '@rightful/data';
import {
  archiveOf,
  askForCopy,
  askFromOutside,
  attachEvidence,
  attachFile,
  attachProof,
  contextFor,
  createMachineKey,
  fileNotification,
  listRequests,
  type OfficerContext,
  openReview,
  prepareDownload,
  prepareFiling,
  type RegulatorContext,
  redeemDelivery,
  reportNotMe,
  reportPublicly,
  reviewItems,
  taskContext,
  writeMessage,
  writeToController,
} from '@rightful/domain';
import type { RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  canaryOf,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import type { IdPool } from './operations.ts';

const task = { kind: 'system', task: 'matrix' } as const;

/** A customer with everything that a customer can have, and the words that only they (and whom the rules name) may see. */
export interface Owner {
  readonly customer: TestCustomer;
  readonly ids: IdPool;
  /** In every sound and transcript. */
  readonly content: string;
  /** The name of the person. */
  readonly name: string;
  /** The name that the person gave to the device. */
  readonly room: string;
}

export interface Viewer {
  readonly name: string;
  readonly token: string | undefined;
  /** Words of owners that this viewer may see. */
  readonly mayRead: readonly string[];
  readonly headers?: Record<string, string>;
}

/** An owner with recordings, a delivered request, an archive, an open delivery, a report and an incident. */
export async function addOwner(test: TestPortal, name: string, count: number): Promise<Owner> {
  const customer = await addCustomer(test, name);
  const room = `Room of ${name}`;
  const deviceId = await addDevice(test, `S-${name}`, [{ customer, from: '2018-01-01', room }]);
  const recordings = await addRecordings(test, customer, { deviceId, count });
  const asked = await askForCopy(customer.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const attachmentId = await writeWithFile(customer, asked.request.id, name);
  await test.portal.jobs.drain();
  const archive = await archiveOf(customer.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  const prepared = await prepareDownload(customer.ctx, archive.id);
  if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
  await redeemDelivery(customer.ctx, prepared.delivery.id);
  return {
    customer,
    content: canaryOf(customer),
    name,
    room,
    ids: new Map([
      ['recording', recordings[0]?.id ?? ''],
      ['device', deviceId],
      ['request', asked.request.id],
      ['archive', archive.id],
      ['delivery', prepared.delivery.id],
      ['attachment', attachmentId],
      ['session', customer.ctx.viewer.sessionId],
      ['email', `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`],
    ]),
  };
}

/** A message with a file, both of which name the person: for them and the officers. */
async function writeWithFile(customer: TestCustomer, requestId: RequestId, name: string): Promise<string> {
  async function* bytes() {
    yield Buffer.from(`A file of ${name}`);
  }
  const file = await attachFile(customer.ctx, requestId, { name: `${name}.txt`, bytes: bytes() });
  if (typeof file === 'string') throw new Error(file);
  const sent = await writeMessage(customer.ctx, requestId, `A message of ${name}`, [file.id]);
  if (sent.kind !== 'MessageSent') throw new Error(sent.kind);
  return file.id;
}

/** Says "this is not me" for one recording: its request freezes, so that it can be reviewed. */
export async function freezeOne(owner: Owner): Promise<Owner> {
  const recordingId = owner.ids.get('recording') as Parameters<typeof reportNotMe>[1]['recordingId'];
  const reported = await reportNotMe(owner.customer.ctx, { recordingId, note: `${owner.content} note` });
  if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
  const ids = new Map(owner.ids)
    .set('report', reported.report.id)
    .set('incident', reported.report.incidentId);
  const [incident] = await owner.customer.ctx.data.common.incidents.find({ id: reported.report.incidentId });
  return { ...owner, ids: ids.set('caseNumber', incident?.caseNumber ?? '') };
}

/** Somebody outside sends as proof what is `of` another owner; the case is put among the ids of `owner`. */
export async function reportOutside(test: TestPortal, owner: Owner, of: Owner): Promise<Owner> {
  const anybody = contextFor(test.portal, { kind: 'anonymous' });
  const reported = await reportPublicly(anybody, {
    whatHappened: 'I received a stranger’s voice.',
    clientAddress: '192.0.2.1',
  });
  if (reported.kind !== 'PublicReportReceived') throw new Error(reported.kind);
  async function* bytes() {
    yield Buffer.from(`${of.content} note`);
  }
  const file = { name: 'proof.wav', bytes: bytes() };
  await attachProof(anybody, reported.caseNumber, reported.reportKey, file);
  const incident = await anybody.data.common.incidents.one({ caseNumber: reported.caseNumber });
  const ids = new Map(owner.ids).set('incident', incident?.id ?? '').set('caseNumber', reported.caseNumber);
  return { ...owner, ids };
}

/** Somebody asks from outside in the words of another owner, with a file; nobody works on the case, so nobody reads it. */
export async function askOutside(test: TestPortal, owner: Owner, of: Owner): Promise<Owner> {
  const anybody = contextFor(test.portal, { kind: 'anonymous' });
  const clientAddress = '192.0.2.2';
  const asked = await askFromOutside(anybody, {
    kind: 'access',
    who: 'no-account',
    name: of.content,
    email: 'somebody@example.org',
    words: of.content,
    clientAddress,
  });
  if (asked.kind !== 'IntakeReceived') throw new Error(asked.kind);
  async function* bytes() {
    yield Buffer.from(of.content);
  }
  const { caseNumber, uploadKey: key } = asked;
  const file = { name: `${of.content}.png`, bytes: bytes() };
  const outcome = await attachEvidence(anybody, { caseNumber, key, clientAddress }, file);
  const intake = await anybody.data.common.intakes.one({ caseNumber });
  const evidence = intake && (await anybody.data.common.intakeEvidence.one({ intakeId: intake.id }));
  if (!intake || !evidence) throw new Error(`No case: ${JSON.stringify(outcome)}`);
  return { ...owner, ids: new Map(owner.ids).set('intake', intake.id).set('intakeEvidence', evidence.id) };
}

/** What happened to this owner is filed with an authority, which asks something back. */
async function fileWith({ ids }: Owner, officer: OfficerContext, regulator: RegulatorContext): Promise<void> {
  const incident = await officer.data.common.incidents.one({ caseNumber: ids.get('caseNumber') ?? '' });
  if (!incident) throw new Error('no incident');
  const { authorityId } = regulator.viewer;
  const { id: filingId, version } = await prepareFiling(officer, incident, authorityId, 'en');
  const filed = await fileNotification(officer, { filingId, version, kind: 'preliminary' });
  const asked = await writeToController(regulator, { filingId, kind: 'question', words: 'How many?' });
  if (filed.kind !== 'NotificationFiled' || asked.kind !== 'ControllerTold') throw new Error(filed.kind);
  (ids as Map<string, string>)
    .set('filing', filingId)
    .set('addressedFiling', filingId)
    .set('authority', authorityId)
    .set('message', asked.written.id);
}

/** Everybody who may stand before the door, and what each may read of the three owners. */
export async function viewersOf(
  test: TestPortal,
  a: Owner,
  b: Owner,
  reviewed: Owner,
): Promise<{ viewers: Viewer[]; reviewId: string }> {
  const names = [a.name, b.name, reviewed.name];
  const officer = await addOfficer(test, 'Olga Officer');
  const reviewer = await addOfficer(test, 'Otto Reviewer');
  const regulator = await addRegulator(test, 'Rita Regulator');
  const [request] = (await listRequests(reviewed.customer.ctx, { first: 1 })).nodes;
  const opened = request && (await openReview(reviewer.ctx, request.id, 'Somebody reported it.'));
  if (opened?.kind !== 'ReviewOpened') throw new Error('The review did not open.');
  const [chosen] = (await reviewItems(reviewer.ctx, opened.review, { first: 1 })).nodes;
  if (!chosen) throw new Error('Nothing was chosen to be heard.');
  (reviewed.ids as Map<string, string>).set('reviewItem', chosen.id);
  await fileWith(reviewed, officer.ctx, regulator.ctx);
  const machine = await createMachineKey(taskContext(test.portal, 'matrix'), { name: 'feed' });
  const [expired, revoked] = [
    await addCustomer(test, 'Emil Expired'),
    await addCustomer(test, 'Rosa Revoked'),
  ];
  await test.portal.data.transact(test.clock.now(), async (tx) => {
    await tx.common.sessions.update({ id: expired.ctx.viewer.sessionId }, { expiresAt: new Date(0) });
    await tx.common.sessions.update({ id: revoked.ctx.viewer.sessionId }, { endedAt: test.clock.now() });
  });
  const own = ({ content, name, room }: Owner) => [content, name, room];
  const notes = [`${reviewed.content} note`];
  return {
    reviewId: opened.review.id,
    viewers: [
      { name: 'anonymous', token: undefined, mayRead: [] },
      { name: 'customer', token: a.customer.token, mayRead: own(a) },
      { name: 'other customer', token: b.customer.token, mayRead: own(b) },
      { name: 'officer', token: officer.token, mayRead: [...names, ...notes] },
      {
        name: 'officer in review',
        token: reviewer.token,
        mayRead: [...names, ...notes, reviewed.content, reviewed.room],
      },
      { name: 'regulator', token: regulator.token, mayRead: [] },
      { name: 'machine', token: undefined, mayRead: [], headers: { authorization: `Bearer ${machine.key}` } },
      { name: 'expired', token: expired.token, mayRead: [] },
      { name: 'revoked', token: revoked.token, mayRead: [] },
    ],
  };
}

/** How many rows each owner has, for the report. */
export const countOf = (test: TestPortal, owner: Owner): Promise<number> =>
  test.portal.data.owned(taskScope(task, owner.customer.subjectId)).recordings.count({});
