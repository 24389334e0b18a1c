import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RecordingRow, RequestRow } from '@rightful/data';
import { taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { listMessages } from '../../messages/index.ts';
import { contextFor, type OfficerContext } from '../../portal/context.ts';
import { listRecordings } from '../../recordings/index.ts';
import { askForCopy, findRequest, withdrawRequest } from '../index.ts';
import { isRestricted, limitsOn } from '../limits/is-limited.ts';
import { answerRequest } from './answer-request.ts';
import { askToObject } from './objection/ask-to-object.ts';
import { askForRectification } from './rectification/ask-for-rectification.ts';
import { askForRestriction } from './restriction/ask-for-restriction.ts';
import type { AskForRightResult } from './right-kind.ts';

let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let olga: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId: device, count: 3 });
});
afterEach(() => at.close());

const [SAID, NOTE] = ['Turn the lights off, please.', 'Because of my situation.'];
const first = (): RecordingRow => hers[0] as RecordingRow;
const scopeOf = ({ subjectId }: TestCustomer) => taskScope({ kind: 'system', task: 'test' }, subjectId);
const row = async ({ id }: RecordingRow) => at.portal.data.owned(scopeOf(ada)).recordings.one({ id });

function accepted(result: AskForRightResult): RequestRow {
  if (result.kind !== 'RequestAccepted') throw new Error(result.kind);
  return result.request;
}
const seen = ({ id: requestId, version }: RequestRow) => ({ requestId, version });

test('a transcript is put right under the key and the name of its recording, and the customer is told', async () => {
  const asked = accepted(
    await askForRectification(ada.ctx, { recordingId: first().id, about: 'transcript', correctText: SAID }),
  );
  expect(asked.detailsSealed?.includes(SAID)).toBe(false);
  expect(await answerRequest(olga, seen(asked), 'We have put it right.')).toMatchObject({
    kind: 'RequestChanged',
    request: { state: 'answered', outcome: 'granted', openMark: null },
  });
  const page = await listRecordings(ada.ctx, { first: 10 });
  expect(page.nodes.find(({ id }) => id === first().id)?.transcript).toBe(SAID);
  expect(JSON.stringify(await listMessages(ada.ctx, asked.id, { first: 10 }))).toContain(
    'We have put it right.',
  );
});

test('no transcript changes under a copy that is being made: the gate would take it for a fault', async () => {
  const copy = await askForCopy(ada.ctx, {});
  if (copy.kind !== 'RequestAccepted') throw new Error(copy.kind);
  const { requests } = at.portal.data.owned(scopeOf(ada));
  await at.portal.data.transact(at.clock.now(), () =>
    requests.update({ id: copy.request.id }, { state: 'building' }),
  );
  const asked = accepted(
    await askForRectification(ada.ctx, { recordingId: first().id, about: 'transcript', correctText: SAID }),
  );
  expect(await answerRequest(olga, seen(asked), 'Done.')).toMatchObject({ code: 'COPY_UNDER_WAY' });
  expect((await row(first()))?.transcriptSealed).toEqual(first().transcriptSealed);
  expect(await findRequest(ada.ctx, asked.id)).toMatchObject({ state: 'asked' });
});

test('“not me” takes the recording away at once, and granting it gives it to nobody', async () => {
  const asked = accepted(
    await askForRectification(ada.ctx, { recordingId: first().id, about: 'not-mine', note: NOTE }),
  );
  expect((await row(first()))?.frozenAt).not.toBeNull();
  expect((await answerRequest(olga, seen(asked), 'It stays locked.')).kind).toBe('RequestChanged');
  expect(await row(first())).toMatchObject({ subjectId: ada.subjectId });
  expect((await listRecordings(bruno.ctx, { first: 10 })).nodes).toHaveLength(0);
});

test('another’s recording cannot be named', async () => {
  expect(await askForRectification(bruno.ctx, { recordingId: first().id, about: 'not-mine' })).toMatchObject({
    code: 'NO_SUCH_RECORDING',
  });
  expect((await row(first()))?.frozenAt).toBeNull();
});

test('a restriction holds from the moment it is asked for, for its scope, until it is taken back', async () => {
  const to = new Date(first().recordedAt.getTime() + 1);
  const asked = accepted(await askForRestriction(ada.ctx, { to, ground: 'accuracy' }));
  const [covered, beyond] = await Promise.all(
    [first(), hers[2] as RecordingRow].map((one) => isRestricted(at.portal, scopeOf(ada), one)),
  );
  expect({ covered, beyond }).toEqual({ covered: true, beyond: false });
  expect((await withdrawRequest(ada.ctx, asked.id)).kind).toBe('RequestWithdrawn');
  expect(await isRestricted(at.portal, scopeOf(ada), first())).toBe(false);
});

test('a granted restriction goes on', async () => {
  const asked = accepted(await askForRestriction(ada.ctx, { ground: 'claims' }));
  expect((await answerRequest(olga, seen(asked), 'We only keep them now.')).kind).toBe('RequestChanged');
  expect(await isRestricted(at.portal, scopeOf(ada), first())).toBe(true);
});

test('an objection ends the uses it names, and needs words of one’s own', async () => {
  expect(await askToObject(ada.ctx, { uses: ['training'], note: ' ' })).toMatchObject({
    code: 'NOTE_NEEDED',
  });
  accepted(await askToObject(ada.ctx, { uses: ['human-review'], note: NOTE }));
  expect(await limitsOn(at.portal, scopeOf(ada), ['human-review'])).toHaveLength(1);
  expect(await limitsOn(at.portal, scopeOf(ada), ['training'])).toHaveLength(0);
  expect((await askToObject(ada.ctx, { uses: ['training'], note: NOTE })).kind).toBe('AlreadyOpen');
});

test('no job packs an archive for a request that is answered in words', async () => {
  const asked = accepted(await askToObject(ada.ctx, { uses: ['training'], note: NOTE }));
  await at.portal.jobs.nudge('build-archive', asked.id);
  await at.portal.jobs.nudge('sweep');
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, asked.id)).toMatchObject({ state: 'asked' });
});

test('nobody answers on an old view, or without a fresh proof', async () => {
  const asked = accepted(await askToObject(ada.ctx, { uses: ['training'], note: NOTE }));
  expect(await answerRequest(olga, { requestId: asked.id, version: 99 }, 'Yes.')).toMatchObject({
    kind: 'RequestChangedMeanwhile',
  });
  at.clock.pass(3_600_000);
  const stale = contextFor(at.portal, olga.viewer);
  expect((await answerRequest(stale, seen(asked), 'Yes.')).kind).toBe('StepUpNeeded');
});
