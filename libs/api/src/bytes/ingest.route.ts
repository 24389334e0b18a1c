import multipart from '@fastify/multipart';
import {
  contextFor,
  type IngestUploadResult,
  ingestUpload,
  machineViewer,
  type Portal,
} from '@rightful/domain';
import { anonymous, decide, machine } from '@rightful/policy';
import { StorageFullError } from '@rightful/vault';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../host/problem.ts';
import { sentPart } from './sent-part.ts';

const STATUS = {
  Ingested: 201,
  Duplicate: 200,
  Erased: 200,
  Quarantined: 202,
  RowRefused: 422,
} as const satisfies Record<IngestUploadResult['kind'], number>;
const NO_ROW: IngestUploadResult = {
  kind: 'RowRefused',
  problems: [{ field: null, detail: 'Send a part named "row" with one JSON object, and then the file.' }],
};

/**
 * Takes one recording in from a feeding system: `Authorization: Bearer <machine key>`, a multipart body with a part
 * `row` (one JSON object) and then the file, which is streamed. 201: taken in; 200: it was there already, or was erased and is not taken in again; 202: kept in
 * quarantine, with the reason; 422: the row is wrong, and nothing of the file was read; 507: the disk is full.
 */
export function addIngestRoute(parent: FastifyInstance, portal: Portal): void {
  parent.register(async (scope) => {
    // The use case bounds the file itself, and says so in words.
    const limits = {
      files: 1,
      fields: 1,
      parts: 2,
      fieldSize: 128 * 1024,
      fileSize: Number.POSITIVE_INFINITY,
    };
    scope.register(multipart, { limits });
    scope.post('/ingest/recordings', async (request, reply) => {
      const viewer = (await machineViewer(portal, bearer(request))) ?? anonymous;
      if (decide([machine], viewer) === 'deny' || viewer.kind !== 'machine') {
        return sendProblem(reply.header('www-authenticate', 'Bearer'), 401, { code: 'MACHINE_KEY_NEEDED' });
      }
      if (!request.isMultipart()) return sendProblem(reply, 415);
      const part = await sentPart(request);
      if (!part) return sendProblem(reply, 400);
      try {
        const row = readRow(part.fields.row);
        const result = row
          ? await ingestUpload(contextFor(portal, viewer), row, part.file, part.filename)
          : NO_ROW;
        return reply.code(STATUS[result.kind]).send(result);
      } catch (error) {
        if (error instanceof StorageFullError) return sendProblem(reply, 507);
        throw error;
      } finally {
        part.file.resume();
      }
    });
  });
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

function readRow(field: unknown): Readonly<Record<string, unknown>> | undefined {
  const text = typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined;
  try {
    const row: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row } : undefined;
  } catch {
    return undefined;
  }
}
