import { crc32 } from 'node:zlib';
import { planZip } from './zip-layout.ts';
import { centralDirectory, localHeader } from './zip-records.ts';

/** A file with all of its bytes. */
export interface SmallFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A stored archive of files that fit into memory together. Equal files give equal archives. `modifiedAt`: `yyyy-mm-ddThh:mm:ss`. */
export function smallZip(files: readonly SmallFile[], modifiedAt: string): Buffer {
  const layout = planZip(
    files.map(({ name, bytes }) => ({ name, byteLength: bytes.length, crc32: crc32(bytes), modifiedAt })),
  );
  const pieces: Uint8Array[] = layout.members.flatMap((member, index) => [
    localHeader(member),
    files[index]?.bytes ?? Buffer.alloc(0),
  ]);
  return Buffer.concat([...pieces, ...centralDirectory(layout)]);
}
