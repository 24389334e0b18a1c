import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRange, type RangeAnswer } from './byte-range.ts';
import { cutOff } from './cut-off.ts';
import { pump, send } from './pump.ts';
import { watchAnswer } from './watch-answer.ts';

/** Bytes that are ready to be sent, whole or in part. Places count from their own beginning. */
export interface ServableBytes {
  readonly byteLength: number;
  readonly mediaType: string;
  /** Digest of the whole: the strong validator. */
  readonly etag: string;
  /** Named where the browser is to keep a file. */
  readonly fileName?: string;
  /** Up to 1 MiB at once; left out where every part must be sent slice by slice. The pieces are nobody else's. */
  readonly read?: (start: number, end: number) => Promise<readonly Uint8Array[]>;
  /** Each piece is verified before it is handed out, and is nobody else's then. */
  readonly slices: (start: number, end: number) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
  /** Whether it may go on, asked anew while it is on its way; left out, it may. */
  readonly mayGoOn?: () => Promise<boolean>;
  /** Told when the answer had to be cut: a piece did not verify, or may not be sent any more. */
  readonly onCut: (error: unknown) => void;
}

const ONE_READ_BYTE_LENGTH = 1024 * 1024;

/**
 * Answers GET and HEAD with 200, 206 or 416. Writes to the socket itself: headers and bytes of a small part leave in
 * one go. When a piece does not verify or may not be sent any more, the connection is cut, so that nobody takes what
 * came for the whole.
 */
export async function serveBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: ServableBytes,
): Promise<void> {
  const ifRange = request.headers['if-range'];
  const range = answerRange(
    request.headers.range,
    typeof ifRange === 'string' ? ifRange : undefined,
    `"${bytes.etag}"`,
    bytes.byteLength,
  );
  reply.hijack();
  const response = reply.raw;
  if (bytes.mayGoOn) watchAnswer(response, bytes.mayGoOn, bytes.onCut);
  for (const [name, value] of Object.entries(reply.getHeaders())) response.setHeader(name, value ?? '');
  const [status, headers] = headOf(range, bytes);
  response.writeHead(status, headers);
  const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, bytes.byteLength];
  try {
    if (range.kind === 'unsatisfiable' || request.method === 'HEAD' || start === end) {
      response.end();
    } else if (bytes.read && end - start <= ONE_READ_BYTE_LENGTH) {
      const pieces = await bytes.read(start, end);
      response.cork();
      for (const piece of pieces) send(response, piece);
      response.end();
      response.uncork();
    } else if (await pump(response, bytes.slices(start, end))) {
      response.end();
    }
  } catch (error) {
    cutOff(response);
    bytes.onCut(error);
  } finally {
    await bytes.close();
  }
}

function headOf(range: RangeAnswer, bytes: ServableBytes): [status: number, Record<string, string | number>] {
  const common = { 'accept-ranges': 'bytes', etag: `"${bytes.etag}"` };
  if (range.kind === 'unsatisfiable') {
    return [416, { ...common, 'content-range': `bytes */${bytes.byteLength}`, 'content-length': 0 }];
  }
  const name = bytes.fileName && { 'content-disposition': `attachment; filename="${bytes.fileName}"` };
  const content = { ...common, 'content-type': bytes.mediaType, ...name };
  if (range.kind === 'whole') return [200, { ...content, 'content-length': bytes.byteLength }];
  const { start, end } = range;
  return [
    206,
    {
      ...content,
      'content-length': end - start,
      'content-range': `bytes ${start}-${end - 1}/${bytes.byteLength}`,
    },
  ];
}
