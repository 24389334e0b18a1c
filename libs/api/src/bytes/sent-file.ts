import type { FastifyRequest } from 'fastify';
import { sentPart } from './sent-part.ts';

/** What was sent as a form's file or as the bare body, streamed; undefined for a form that holds none. */
export async function sentFile(
  request: FastifyRequest,
): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> } | undefined> {
  if (request.isMultipart()) {
    const part = await sentPart(request);
    return part && { name: part.filename, bytes: part.file };
  }
  const name = request.headers['x-file-name'];
  return { name: typeof name === 'string' ? name : '', bytes: request.raw };
}
