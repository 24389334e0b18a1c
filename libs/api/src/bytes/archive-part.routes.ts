import { openArchivePart } from '@rightful/domain';
import { customer } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { servable } from './opened-bytes.ts';
import { serveBytes } from './serve-bytes.ts';

type Part = Parameters<typeof openArchivePart>[2];
interface Asked {
  Params: { id: string; position?: string };
}

/** What lies in an archive, for its owner, before it is downloaded: each sound, the manifest and its signature. */
export function addArchivePartRoutes(scope: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  const add = (url: string, partOf: (params: Asked['Params']) => Part) =>
    scope.route<Asked>({
      method: ['GET', 'HEAD'],
      url,
      handler: async (request, reply) => {
        const context = await contextOf(request, reply);
        if (!admit(reply, context, [customer])) return reply;
        const id = readId('archive', request.params.id);
        const part = partOf(request.params);
        const ctx = context.customer;
        const bytes = await servable({ ctx, open: () => openArchivePart(ctx, id, part), onCut });
        if (!bytes) return sendProblem(reply, 404);
        await serveBytes(request, reply, bytes);
      },
    });
  add('/bytes/archives/:id/entries/:position/audio', ({ position = '' }) => ({
    position: readPosition(position),
  }));
  add('/bytes/archives/:id/manifest.json', () => ({ part: 'manifest' }));
  add('/bytes/archives/:id/manifest.json.minisig', () => ({ part: 'signature' }));
}

/** Positions count from 1; 0 is the place of nothing. */
const readPosition = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
