/** A sealed recording as the portal serves it, and the plain file beside it as Node serves files. */
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost } from '@rightful/api';
import { ownScope } from '@rightful/data';
import {
  archiveOf,
  askForCopy,
  findRequest,
  prepareDownload,
  redeemDelivery,
  sessionViewer,
} from '@rightful/domain';
import { newId } from '@rightful/policy';
import { makeLog } from '@rightful/telemetry';
import {
  addCustomer,
  addDevice,
  addRecordings,
  canaryOf,
  canaryWav,
  openTestPortal,
} from '@rightful/testing';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { answerQuestions } from '../http/answer-questions.ts';

const PIECE = 256 * 1024;
const test = await openTestPortal();
const ada = await addCustomer(test, 'Ada Example');
const deviceId = await addDevice(test, 'S-1', [{ customer: ada, from: '2018-01-01' }]);

const host = await createHost({
  portal: test.portal,
  version: '0.0.0',
  demo: false,
  verifierFile: '',
  log: makeLog({ write: () => undefined }),
});

let recordingId = newId('recording', test.clock.now());
let archiveId: Parameters<typeof prepareDownload>[1] | undefined;
const plainFolder = join(test.folder, 'plain');
const plain = Fastify();
type Asked = FastifyRequest<{ Params: { name: string } }>;
const sendFile = async (request: Asked, reply: FastifyReply) => {
  const path = join(plainFolder, request.params.name);
  const { size } = await stat(path);
  const asked = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  const [start, end] = asked ? [Number(asked[1]), Number(asked[2])] : [0, size - 1];
  reply.header('content-length', end - start + 1).type('audio/wav');
  if (asked) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  return reply.send(createReadStream(path, { start, end, highWaterMark: PIECE }));
};
plain.get('/plain/:name', sendFile);
// What may be heard by whom costs the same for a plain file: this shows how much of the difference is that.
plain.get('/asked/:name', async (request: Asked, reply) => {
  const found = await sessionViewer(test.portal, ada.token);
  if (found.kind !== 'Viewer' || found.viewer.kind !== 'customer') throw new Error(found.kind);
  const row = await test.portal.data.owned(ownScope(found.viewer)).recordings.one({ id: recordingId });
  if (!row) throw new Error('There is no recording.');
  return sendFile(request, reply);
});

answerQuestions({
  /** Makes a recording of so many bytes, sealed in the portal and plain beside it. */
  async open({ byteLength }: { byteLength: number }) {
    const [row] = await addRecordings(test, ada, { deviceId, count: 1, byteLength });
    recordingId = row?.id ?? recordingId;
    await mkdir(plainFolder);
    await writeFile(join(plainFolder, 'recording.wav'), canaryWav(canaryOf(ada), 0, byteLength));
    const [hostUrl, plainUrl] = [
      await host.listen(0, '127.0.0.1'),
      await plain.listen({ port: 0, host: '127.0.0.1' }),
    ];
    return {
      token: ada.token,
      sealed: `${hostUrl}/bytes/recordings/${recordingId}/audio`,
      plain: `${plainUrl}/plain/recording.wav`,
      asked: `${plainUrl}/asked/recording.wav`,
      host: hostUrl,
      plainFolder,
    };
  },
  /** Packs the recording into an archive, checked and ready. */
  async pack() {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await test.portal.jobs.drain();
    const request = await findRequest(ada.ctx, asked.request.id);
    const archive = request && (await archiveOf(ada.ctx, request));
    if (!archive) throw new Error('There is no archive.');
    archiveId = archive.id;
    return archive.byteLength;
  },
  /** A download of that archive, redeemed. */
  async delivery() {
    if (!archiveId) throw new Error('Nothing is packed.');
    const prepared = await prepareDownload(ada.ctx, archiveId);
    if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
    await redeemDelivery(ada.ctx, prepared.delivery.id);
    return `/bytes/deliveries/${prepared.delivery.id}`;
  },
  async stop() {
    await Promise.all([host.close(), plain.close()]);
    await test.close();
  },
});
