import { join } from 'node:path';
import multipart from '@fastify/multipart';
import {
  contextFor,
  type IngestOutcome,
  ingestRecording,
  machineViewer,
  type Portal,
} from '@rightful/domain';
import { anonymous, decide, machine, noFacts } from '@rightful/policy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../../host/problem.ts';
import { RowProblem, readIngestRow } from './read-ingest-row.ts';
import { spoolContent } from './spool-content.ts';

const MOST_BYTE_LENGTH = 1024 * 1024 * 1024;
const STATUS = { Ingested: 201, Duplicate: 200, Quarantined: 202 } as const satisfies Record<
  IngestOutcome['kind'],
  number
>;

/**
 * Takes one recording in from a feeding system: `Authorization: Bearer <machine key>`, a multipart body with a part
 * `row` (one JSON object) and then the file. 201: taken in; 200: it was there already; 202: kept in quarantine, with
 * the reason; 422: the row is wrong, nothing was kept.
 */
export function addIngestRoute(parent: FastifyInstance, portal: Portal): void {
  const folder = join(portal.config.stateDir, 'incoming');
  parent.register(async (scope) => {
    scope.register(multipart, {
      limits: { files: 1, fields: 1, parts: 2, fieldSize: 128 * 1024, fileSize: MOST_BYTE_LENGTH },
    });
    scope.post('/ingest/recordings', async (request, reply) => {
      const viewer = (await machineViewer(portal, bearer(request))) ?? anonymous;
      if (decide([machine], viewer, noFacts) === 'deny' || viewer.kind !== 'machine') {
        return sendProblem(reply.header('www-authenticate', 'Bearer'), 401, { code: 'MACHINE_KEY_NEEDED' });
      }
      if (!request.isMultipart()) return sendProblem(reply, 415);
      const part = await request.file();
      if (!part) return sendProblem(reply, 400);
      const field = part.fields.row;
      const json = field && 'value' in field ? field.value : undefined;
      try {
        const row = readIngestRow(json, part.filename);
        const { content, discard } = await spoolContent(part.file, folder);
        try {
          if (part.file.truncated) return sendProblem(reply, 413);
          const outcome = await ingestRecording(contextFor(portal, viewer), row, content);
          return reply.code(STATUS[outcome.kind]).send(outcome);
        } finally {
          await discard();
        }
      } catch (error) {
        part.file.resume();
        if (!(error instanceof RowProblem)) throw error;
        return reply.code(422).send({ kind: 'Refused', reason: error.reason, detail: error.message });
      }
    });
  });
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
}
