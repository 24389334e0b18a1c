import { minisignPublicKeyFile } from '@rightful/archive';
import type { FastifyInstance } from 'fastify';

type Signer = Parameters<typeof minisignPublicKeyFile>[0];

/** The public key with which archives are signed, as `minisign -p` takes it: for everybody. */
export function addArchiveKeyRoute(scope: FastifyInstance, signing: { readonly archive: Signer }): void {
  scope.get('/keys/archive.pub', async (_request, reply) => {
    reply.header('content-disposition', 'attachment; filename="archive.pub"');
    return reply.type('text/plain; charset=utf-8').send(minisignPublicKeyFile(signing.archive));
  });
}
