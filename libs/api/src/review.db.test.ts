import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  canaryOf,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;
let officer: string;
let other: string;
let requestId: string;

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  officer = (await addOfficer(at.test, 'Olga Officer')).token;
  other = (await addOfficer(at.test, 'Otto Officer')).token;
  const device = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [first] = await addRecordings(at.test, ada, { deviceId: device, count: 3 });
  const asked = await at.ask(
    ada.token,
    'mutation { askForCopy(input: {}) { ... on RequestAccepted { request { id } } } }',
  );
  requestId = asked.body.data.askForCopy.request.id;
  await at.ask(ada.token, 'mutation ($id: ID!) { reportNotMe(input: { recordingId: $id }) { __typename } }', {
    id: first?.id,
  });
});
afterAll(() => at.close());

const OPEN = `mutation ($id: ID!, $reason: String!) { openReview(requestId: $id, reason: $reason) { __typename
  ... on ReviewOpened { review { id closesAt reason items { nodes { id durationMs audioPath } } } } } }`;

test('an officer hears nothing but within a review, with a reason, for an hour, and the customer sees it', async () => {
  const none = await at.ask(officer, OPEN, { id: requestId, reason: ' ' });
  expect(none.body.data.openReview.__typename).toBe('NotReviewable');
  const { body } = await at.ask(officer, OPEN, { id: requestId, reason: 'The report names it.' });
  expect(body.errors).toBeUndefined();
  const { review } = body.data.openReview;
  // What is frozen plays to nobody.
  const path: string = review.items.nodes.find(
    (item: { audioPath: string | null }) => item.audioPath,
  ).audioPath;

  const heard = await at.fetch(officer, path);
  expect(heard.status).toBe(200);
  expect(await heard.text()).toContain(canaryOf(ada));
  expect((await at.fetch(officer, path.replace(/\?.*/, ''))).status).toBe(403);
  expect((await at.fetch(other, path)).status).toBe(404);
  expect((await at.fetch(ada.token, path)).status).toBe(403);
  const through =
    'query ($id: ID!) { desk { request(id: $id) { customerName review { id items { nodes { id } } } } } }';
  expect((await at.ask(other, through, { id: requestId })).body.data.desk.request).toEqual({
    customerName: 'Ada Example',
    review: null,
  });
  const seen = await at.ask(ada.token, '{ me { accessHistory { nodes { by kind reason } } } }');
  expect(seen.body.data.me.accessHistory.nodes).toContainEqual({
    by: 'PRIVACY_OFFICER',
    kind: 'REVIEWED',
    reason: 'The report names it.',
  });

  const findings = `query ($id: ID!) { desk { request(id: $id) { reviewProgress { keptCount mutedCount withheldCount }
    reviewFindings(first: 50) { nodes { id recordedAt reasons verdict ground words decidedByName isTranscriptWithheld
      regions { startMs endMs } hearings { officerName isViewer isHeard heardMs durationMs ranges { startMs endMs } } }
      pageInfo { hasNextPage endCursor } } } } }`;
  const told = await at.ask(other, findings, { id: requestId });
  expect(told.body.errors).toBeUndefined();
  expect(told.body.data.desk.request.reviewFindings.nodes).toContainEqual(
    expect.objectContaining({
      verdict: null,
      hearings: [expect.objectContaining({ officerName: 'Olga Officer', isViewer: false, isHeard: true })],
    }),
  );
  expect((await at.ask(ada.token, findings, { id: requestId })).body.data?.desk ?? null).toBeNull();

  at.test.clock.pass(61 * 60_000);
  expect((await at.fetch(officer, path)).status).not.toBe(200);
});
