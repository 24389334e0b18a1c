import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRange } from './byte-range.ts';
import { pump } from './pump.ts';

/** Bytes that are ready to be sent, whole or in part; each piece is verified before it is handed out. */
export interface ServableBytes {
  readonly byteLength: number;
  readonly mediaType: string;
  /** Digest of the whole: the strong validator. */
  readonly etag: string;
  readonly stream: {
    /** At most 1 MiB. */
    readRange(start: number, end: number): Promise<Buffer[]>;
    slices(start: number, end: number): AsyncIterable<Buffer>;
  };
  close(): Promise<void>;
}

const ONE_READ_BYTE_LENGTH = 1024 * 1024;

/**
 * Answers GET and HEAD with 200, 206 or 416. Writes to the socket itself: headers and bytes of a small part leave in
 * one go. When a piece does not verify, the connection is cut, so that nobody takes the part before it for the whole.
 */
export async function serveBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: ServableBytes,
  fileName?: string,
): Promise<void> {
  const etag = `"${bytes.etag}"`;
  const ifRange = request.headers['if-range'];
  const range = answerRange(
    request.headers.range,
    typeof ifRange === 'string' ? ifRange : undefined,
    etag,
    bytes.byteLength,
  );
  reply.hijack();
  const response = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders())) response.setHeader(name, value ?? '');
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('etag', etag);
  try {
    if (range.kind === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${bytes.byteLength}`, 'content-length': 0 }).end();
      return;
    }
    const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, bytes.byteLength];
    response.setHeader('content-type', bytes.mediaType);
    response.setHeader('content-length', end - start);
    if (fileName) response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
    if (range.kind === 'part')
      response.setHeader('content-range', `bytes ${start}-${end - 1}/${bytes.byteLength}`);
    response.statusCode = range.kind === 'part' ? 206 : 200;
    if (request.method === 'HEAD' || start === end) {
      response.end();
    } else if (end - start <= ONE_READ_BYTE_LENGTH) {
      const pieces = await bytes.stream.readRange(start, end);
      response.cork();
      for (const piece of pieces) response.write(piece);
      response.end();
      response.uncork();
    } else if (await pump(response, bytes.stream.slices(start, end))) {
      response.end();
    }
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    await bytes.close();
  }
}
