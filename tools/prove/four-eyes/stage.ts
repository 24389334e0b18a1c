import { taskScope } from '@rightful/data';
import {
  askForCopy,
  askForErasure,
  askForPortability,
  askForRectification,
  askForRestriction,
  askFromOutside,
  contextFor,
  decideReviewItem,
  openAudio,
  openReview,
  placeLegalHold,
  reportNotMe,
  reviewItems,
  takeIntake,
  toReviewersEar,
} from '@rightful/domain';
import { type DeviceId, newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

type Officer = Awaited<ReturnType<typeof addOfficer>>;

/**
 * A server on which a held answer waits for its review, another was stopped, a correction, a restriction and a case from outside for their answer, and an
 * erasure for a hold to end.
 */
export interface Stage {
  readonly at: TestHost;
  readonly ada: TestCustomer;
  /** Who proposes. */
  readonly first: Officer;
  /** The same person under another account, with another address. */
  readonly alias: Officer;
  /** The customer, who works here as well. */
  readonly customer: Officer;
  /** Another person. */
  readonly second: Officer;
  readonly requestIds: {
    readonly held: string;
    readonly stopped: string;
    readonly correction: string;
    readonly restriction: string;
    readonly erasure: string;
  };
  readonly intakeId: string;
  /** An open incident that froze a recording of somebody else. */
  readonly incidentId: string;
  /** The line of the ledger that says that the device is the customer's. */
  readonly ownershipId: string;
  readonly serial: string;
  /** Hears what was chosen and decides to keep it, as `first`. */
  review(): Promise<void>;
}

const BYTES = 1_644;
const SERIAL = 'S-A';

export async function setStage(): Promise<Stage> {
  const at = await openTestHost({ settings: { RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '1' } });
  const { test } = at;
  const ada = await addCustomer(test, 'Ada Example');
  const first = await addOfficer(test, 'Olga Officer');
  const second = await addOfficer(test, 'Otto Other');
  const alias = await officerOf('Olga Officer', 'second-account@example.net');
  const customer = await officerOf('Ada Example', 'ada-at-work@example.net');
  const device = await addDevice(test, SERIAL, [{ customer: ada, from: '2017-01-01' }]);
  const [recording] = await addRecordings(test, ada, { deviceId: device, count: 2, byteLength: BYTES });
  const held = await askForCopy(ada.ctx, {});
  if (held.kind !== 'RequestAccepted' || !recording) throw new Error(held.kind);
  await test.portal.jobs.drain();
  const correction = await askForRectification(ada.ctx, {
    about: 'transcript',
    recordingId: recording.id,
    correctText: 'Something else.',
  });
  if (correction.kind !== 'RequestAccepted') throw new Error(correction.kind);
  // Of days on which nothing was recorded, so that it keeps nothing from being heard.
  const restriction = await askForRestriction(ada.ctx, {
    ground: 'accuracy',
    from: new Date('1999-01-01T00:00:00.000Z'),
    to: new Date('2000-01-01T00:00:00.000Z'),
  });
  if (restriction.kind !== 'RequestAccepted') throw new Error(restriction.kind);
  const erasure = await askForErasure(ada.ctx, { to: new Date('2030-01-01T00:00:00.000Z') });
  if (erasure.kind !== 'ErasurePlanned') throw new Error(erasure.kind);
  const hold = await placeLegalHold(first.ctx, {
    requestId: erasure.request.id,
    ground: 'legal-claims',
    note: 'A claim is open.',
  });
  if (hold.kind !== 'LegalHoldPlaced') throw new Error(hold.kind);
  const asked = await askFromOutside(contextFor(test.portal, { kind: 'anonymous' }), {
    kind: 'access',
    who: 'no-account',
    name: 'Nora Nobody',
    email: 'nora@example.net',
    words: 'I want a copy.',
    clientAddress: '192.0.2.9',
  });
  if (asked.kind !== 'IntakeReceived') throw new Error(asked.kind);
  const intake = await test.portal.data.common.intakes.one({ caseNumber: asked.caseNumber });
  if (!intake) throw new Error('no case');
  await takeIntake(first.ctx, { intakeId: intake.id, version: intake.version, reason: 'Mine.' });
  return {
    at,
    ada,
    first,
    alias,
    customer,
    second,
    requestIds: {
      held: held.request.id,
      stopped: await stopped(),
      correction: correction.request.id,
      restriction: restriction.request.id,
      erasure: erasure.request.id,
    },
    intakeId: intake.id,
    incidentId: await reported(),
    ownershipId: await lineOf(device),
    serial: SERIAL,
    review,
  };

  /** Somebody with whom nothing else happens hears a stranger. */
  async function reported(): Promise<string> {
    const bruno = await addCustomer(test, 'Bruno Beispiel');
    const deviceId = await addDevice(test, 'S-B', [{ customer: bruno, from: '2017-01-01' }]);
    const [heard] = await addRecordings(test, bruno, {
      deviceId,
      count: 1,
      byteLength: BYTES,
      from: '2019-01-01T00:00:00Z',
    });
    if (heard) await liesElsewhere(heard.sha256);
    const outcome = await reportNotMe(bruno.ctx, { recordingId: heard?.id });
    if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
    await test.portal.jobs.drain();
    return outcome.report.incidentId;
  }

  /** The same sound with somebody else: a letter to them waits. */
  async function liesElsewhere(sha256: Buffer): Promise<void> {
    const emil = await addCustomer(test, 'Emil Exempel');
    const deviceId = await addDevice(test, 'S-E', [{ customer: emil, from: '2017-01-01' }]);
    const [same] = await addRecordings(test, emil, { deviceId, count: 1, byteLength: BYTES });
    const scope = taskScope({ kind: 'system', task: 'test' }, emil.subjectId);
    await test.portal.data.transact(test.clock.now(), (tx) =>
      tx.owned(scope).recordings.update({ id: same?.id as never }, { sha256 }),
    );
  }

  async function lineOf(deviceId: DeviceId): Promise<string> {
    const [line] = await test.portal.data.across.ledgerOf([deviceId]);
    if (!line) throw new Error('no line');
    return line.id;
  }

  /** An account of a person of that name; names of accounts need not differ, addresses do. */
  async function officerOf(displayName: string, email: string): Promise<Officer> {
    const officer = await addOfficer(test, `X ${newId('account', test.clock.now())}`);
    const { accountId } = officer.ctx.viewer;
    await test.portal.data.transact(test.clock.now(), (tx) =>
      tx.common.accounts.update({ id: accountId }, { displayName, email }),
    );
    return officer;
  }

  /** A copy to take elsewhere, as the gate stops it. */
  async function stopped(): Promise<string> {
    const asked = await askForPortability(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await test.portal.jobs.drain();
    const { id } = asked.request;
    const scope = taskScope({ kind: 'system', task: 'prove' }, ada.subjectId);
    await test.portal.data.transact(test.clock.now(), (tx) =>
      tx.owned(scope).requests.update({ id }, { state: 'stopped' }),
    );
    return id;
  }

  async function review(): Promise<void> {
    if (held.kind !== 'RequestAccepted') return;
    const opened = await openReview(first.ctx, held.request.id, 'Policy asks.');
    if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
    const { nodes } = await reviewItems(first.ctx, opened.review, { first: 50, after: null });
    for (const item of nodes) {
      const toEar = await toReviewersEar(first.ctx, item.recordingId, opened.review.id);
      const sound = toEar && (await openAudio(first.ctx, item.recordingId, opened.review.id));
      if (!toEar || !sound) throw new Error('nothing to hear');
      for await (const _ of toEar(sound.stream.slices(0, BYTES), 0));
      await sound.close();
      const decided = await decideReviewItem(first.ctx, item.id, { verdict: 'keep' });
      if (decided.kind !== 'ReviewItemDecided') throw new Error(decided.kind);
    }
  }
}
