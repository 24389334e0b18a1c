import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as sdk from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { S3Bucket } from './s3-bucket.ts';

test.each([
  ['once', 1, true],
  ['each time', Number.POSITIVE_INFINITY, false],
])(
  'a stream that breaks off %s: read on from where it ended, or an error, never half of it',
  async (_, breaks, ok) => {
    const bytes = randomBytes(300_000);
    const asked: string[] = [];
    const server = createServer(({ headers }, response) => {
      const range = String(headers.range);
      asked.push(range);
      const [from = 0, to = 0] = (/(\d+)-(\d+)/.exec(range)?.slice(1) ?? []).map(Number);
      const part = bytes.subarray(from, to + 1);
      const head = { 'content-range': `bytes ${from}-${to}/${bytes.length}`, 'content-length': part.length };
      response.writeHead(206, head);
      if (asked.length > breaks) response.end(part);
      else response.write(part.subarray(0, 1_000), () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bucket = new S3Bucket(
      {
        bucket: 'voices',
        prefix: '',
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        region: 'us-east-1',
        pathStyle: true,
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        scratch: tmpdir(),
      },
      sdk,
    );
    const target = Buffer.alloc(200_000);
    const read = bucket.readInto('key', target, 50_000);
    if (ok) {
      await read;
      expect(target.equals(bytes.subarray(50_000, 250_000))).toBe(true);
      expect(asked).toEqual(['bytes=50000-249999', 'bytes=51000-249999']);
    } else await expect(read).rejects.toThrow();
    bucket.client.destroy();
    server.close();
  },
);
