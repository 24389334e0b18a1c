import { canonicalJson, type Json, minisignSignature } from '@rightful/archive';
import type { ErasureRow } from '@rightful/data';
import { cite, regimes } from '@rightful/law';
import type { Portal } from '../portal/portal.ts';

/** What was erased, in numbers, signed with the key that signs copies. It names nobody. */
export function certificateOf(
  { config, signing }: Pick<Portal, 'config' | 'signing'>,
  { id, requestId, whole, askedAt, erasedAt, counts }: ErasureRow,
): Pick<ErasureRow, 'certificate' | 'signature'> {
  const law = regimes[config.controller.regime];
  const statement = {
    format: 'rightful-erasure-certificate-1',
    number: id,
    request: requestId,
    controller: config.controller.name,
    law: cite(law, law.rights.erasure, 'en').code,
    askedAt: askedAt.toISOString(),
    erasedAt: erasedAt?.toISOString() ?? null,
    extent: whole ? 'everything' : 'some recordings',
    keyDestroyed: whole,
    keyChanged: !whole,
    erased: { recordings: counts?.recordings ?? 0, files: counts?.blobs ?? 0, rows: counts?.rows ?? 0 },
    keptOnLegalHold: counts?.keptOnHold ?? 0,
  } satisfies Json;
  const certificate = `${canonicalJson(statement)}\n`;
  const signature = minisignSignature(signing.archive, [Buffer.from(certificate)], `erasure ${id}`);
  return { certificate, signature };
}
