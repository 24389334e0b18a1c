import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { askForCopy } from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;
let requestId: string;

beforeEach(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  const deviceId = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at.test, ada, { deviceId, count: 1 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  requestId = asked.request.id;
});
afterEach(() => at.close());

function upload(token: string | undefined, content: string, name = 'note.exe') {
  const body = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--b--\r\n`;
  return at.fetch(token, `/bytes/requests/${requestId}/attachments`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-rightful': '1' },
    body,
  });
}

test('a file goes up with the customer, with a message to the officers, and down to be saved under its true type', async () => {
  expect((await upload(ada.token, 'Grüße')).status).toBe(204);
  const asked = `{ me { request(id: "${requestId}") { unsentAttachments { id path mediaType } } } }`;
  const unsent = JSON.parse((await at.ask(ada.token, asked)).text).data.me.request.unsentAttachments[0];
  expect(unsent.mediaType).toBe('text/plain');
  const officer = await addOfficer(at.test, 'Olga Officer');
  expect((await at.fetch(officer.token, unsent.path)).status).toBe(404);
  const input = `{ requestId: "${requestId}", body: "see there", attachmentIds: ["${unsent.id}"] }`;
  const sent = await at.ask(ada.token, `mutation { writeMessage(input: ${input}) { __typename } }`);
  expect(sent.text).toContain('MessageSent');
  const saved = await at.fetch(officer.token, unsent.path);
  expect(saved.headers.get('content-disposition')).toBe('attachment; filename="note.txt"');
  expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await saved.arrayBuffer()).toString()).toBe('Grüße');
});

test('others get the answer of a file that is not there; a regulator and nobody get none at all', async () => {
  const eve = await addCustomer(at.test, 'Eve Example');
  const rita = await addRegulator(at.test, 'Rita Regulator');
  expect((await upload(eve.token, 'x')).status).toBe(404);
  expect((await upload(rita.token, 'x')).status).toBe(403);
  expect((await upload(undefined, 'x')).status).toBe(401);
});

test('sound is not taken, whatever it is called', async () => {
  expect((await upload(ada.token, 'RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'letter.pdf')).status).toBe(415);
});
