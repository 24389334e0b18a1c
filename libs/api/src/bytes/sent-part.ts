import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** The file of a form; undefined when there is none, or the form cannot be read. Throws what has a status of its own. */
export function sentPart(request: FastifyRequest): Promise<MultipartFile | undefined> {
  return request.file().catch((error: Error & { statusCode?: number }) => {
    if (error.statusCode) throw error;
    return undefined;
  });
}
