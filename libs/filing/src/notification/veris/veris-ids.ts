import { createHash } from 'node:crypto';

/** Of names that are URLs: RFC 9562, appendix A. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The same for every version of one incident, so that it is counted once; and one for each version. A UUID (version 5) of the case
 * number, which names nobody.
 */
export function verisIds(caseNumber: string): { readonly incident_id: string };
export function verisIds(caseNumber: string, version: number): { readonly master_id: string };
export function verisIds(caseNumber: string, version?: number): object {
  const breach = `urn:rightful:breach:${caseNumber}`;
  return version === undefined
    ? { incident_id: uuidOf(breach) }
    : { master_id: uuidOf(`${breach}:${version}`) };
}

function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
