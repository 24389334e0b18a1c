import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { ArchiveError } from './archive-error.ts';

export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  readonly article?: string;
  readonly recordingId?: string;
}

/** `manifest.json` as it is read: every member is there and of its type, and there is no other. */
export interface ReadManifest {
  readonly archive: string;
  readonly controller: string;
  readonly counts: { recordings: number; transcripts: number; files: number; byteLength: number };
  readonly createdAt: string;
  readonly files: readonly ListedFile[];
  readonly keyId: string;
  readonly locale: string;
  readonly request: { id: string; receivedAt: string; scope: string };
  readonly subject: string;
}

type Shape = 'text' | 'digest' | 'count' | 'text?' | Shape[] | { readonly [key: string]: Shape };

const manifestShape: Shape = {
  archive: 'text',
  controller: 'text',
  counts: { recordings: 'count', transcripts: 'count', files: 'count', byteLength: 'count' },
  createdAt: 'text',
  files: [
    {
      path: 'text',
      sha256: 'digest',
      byteLength: 'count',
      mediaType: 'text',
      article: 'text?',
      recordingId: 'text?',
    },
  ],
  format: 'text',
  keyId: 'text',
  locale: 'text',
  request: { id: 'text', receivedAt: 'text', scope: 'text' },
  subject: 'text',
  version: 'count',
};

/** Reads a manifest and holds it to its canonical form, its shape, and its own counts. Throws `ArchiveError`. */
export function readManifest(bytes: Buffer): ReadManifest {
  const text = bytes.toString('utf8');
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return fail('it is not JSON');
  }
  // Also what refuses duplicate members, another encoding and white space: none of them survives being written anew.
  if (!Buffer.from(canonicalJson(value)).equals(bytes)) fail('it is not in canonical form');
  assertShape(value, manifestShape, 'it');
  const manifest = value as unknown as ReadManifest & { format: string; version: number };
  if (manifest.format !== 'rightful-archive/1' || manifest.version !== 1)
    fail('its format is not known here');
  const paths = new Set<string>();
  let byteLength = 0;
  let recordings = 0;
  for (const file of manifest.files) {
    if (paths.has(file.path)) fail(`it lists ${file.path} twice`);
    paths.add(file.path);
    byteLength += file.byteLength;
    if (file.path.startsWith('recordings/')) recordings += 1;
  }
  const { counts } = manifest;
  const transcripts = manifest.files.filter((file) => file.path.startsWith('transcripts/')).length;
  const right =
    counts.files === manifest.files.length &&
    counts.byteLength === byteLength &&
    counts.recordings === recordings &&
    counts.transcripts === transcripts;
  if (!right) fail('its counts are not those of the files that it lists');
  return manifest;
}

function assertShape(value: Json | undefined, shape: Shape, where: string): void {
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) fail(`${where} is not a list`);
    for (const item of value as readonly Json[]) assertShape(item, shape[0] as Shape, `an item of ${where}`);
  } else if (typeof shape === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      fail(`${where} is not an object`);
    const members = value as { [key: string]: Json };
    for (const key of Object.keys(members))
      if (!Object.hasOwn(shape, key)) fail(`${where} has the member ${key}`);
    for (const [key, inner] of Object.entries(shape)) {
      if (inner === 'text?' && !Object.hasOwn(members, key)) continue;
      assertShape(members[key], inner, `${key} in ${where}`);
    }
  } else if (shape === 'count') {
    if (!Number.isSafeInteger(value) || (value as number) < 0) fail(`${where} is no count`);
  } else if (typeof value !== 'string' || (shape === 'digest' && !/^[0-9a-f]{64}$/.test(value))) {
    fail(`${where} is no ${shape === 'digest' ? 'SHA-256' : 'text'}`);
  }
}

function fail(what: string): never {
  throw new ArchiveError('MALFORMED_MANIFEST', what);
}
