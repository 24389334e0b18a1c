import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import { openS3BlobStore } from './open-s3-blob-store.ts';

// No real storage that can be run here breaks these promises; some that are sold do.
let server: Server | undefined;
afterEach(() => {
  server?.close();
});

async function openOn(answer: RequestListener) {
  server = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return openS3BlobStore({
    bucket: 'voices',
    prefix: '',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    pathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    scratch: tmpdir(),
  });
}

test('a storage that overwrites although it was told not to is refused', async () => {
  const opened = openOn((_, response) => response.end());
  await expect(opened).rejects.toThrow('overwrites although it was told not to');
});

test.each([
  ['ignores ranges', 200, {}],
  ['hands out other bytes', 206, { 'content-range': 'bytes 20-29/64', 'content-length': '10' }],
])('a storage that %s is refused', async (_, status, headers) => {
  let puts = 0;
  const opened = openOn(({ method, url }, response) => {
    if (method === 'PUT') puts += 1;
    if (method === 'PUT' && puts > 1) response.writeHead(412).end();
    else if (method === 'GET' && !url?.includes('versioning'))
      response.writeHead(status, headers).end(Buffer.alloc(10));
    else response.end();
  });
  await expect(opened).rejects.toThrow('wrong bytes of a range');
});
