import type { FastifyInstance } from 'fastify';

/** The public key with which checkpoints of the audit log are signed (Ed25519, 32 bytes in hex): for everybody. */
export function addCheckpointKeyRoute(
  scope: FastifyInstance,
  signing: { readonly checkpoint: { readonly publicKey: Uint8Array } },
): void {
  scope.get('/keys/checkpoint.pub', async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(`${Buffer.from(signing.checkpoint.publicKey).toString('hex')}\n`),
  );
}
