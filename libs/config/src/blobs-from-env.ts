import { resolve } from 'node:path';
import type { BlobPlace, Config } from './config.ts';
import { folderProblem } from './folder-problem.ts';
import { isLoopback } from './is-loopback.ts';
import type { EnvValues } from './read-env.ts';

type Setting = 'RIGHTFUL_BLOBS' | 'RIGHTFUL_BLOBS_BEFORE';

/** Where sealed bytes lie. Appends what cannot work to `problems`. */
export function blobsFromEnv(
  values: EnvValues,
  blobDir: string,
  root: string,
  problems: string[],
): Pick<Config, 'blobs' | 'blobsBefore' | 's3'> {
  const read = (setting: Setting): BlobPlace | null => {
    const text = values[setting];
    if (text === undefined) return null;
    const place = placeOf(text, root);
    const problem =
      place === null
        ? `${setting} is not s3://bucket/prefix: a bucket has 3 to 63 lower-case letters, digits, dots and hyphens, a prefix letters, digits and . _ - / only.`
        : place.kind === 'disk' && folderProblem(setting, place.dir);
    if (problem) problems.push(problem);
    return place;
  };
  const blobs = read('RIGHTFUL_BLOBS') ?? { kind: 'disk', dir: blobDir };
  const blobsBefore = read('RIGHTFUL_BLOBS_BEFORE');
  if (blobsBefore && JSON.stringify(blobs) === JSON.stringify(blobsBefore))
    problems.push('RIGHTFUL_BLOBS_BEFORE names the same place as RIGHTFUL_BLOBS. Leave it unset.');
  return { blobs, blobsBefore, s3: s3FromEnv(values, problems) };
}

function placeOf(text: string, root: string): BlobPlace | null {
  if (!/^[a-z0-9]+:\/\//i.test(text)) return { kind: 'disk', dir: resolve(root, text) };
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.\-/]*))?$/.exec(text) ?? [];
  return bucket ? { kind: 's3', bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') } : null;
}

function s3FromEnv(values: EnvValues, problems: string[]): Config['s3'] {
  const { RIGHTFUL_S3_ENDPOINT: endpoint = null } = values;
  const url = endpoint === null ? null : new URL(endpoint);
  if (url && url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    problems.push('RIGHTFUL_S3_ENDPOINT must be https: keys and bytes would cross the network open.');
  if (url && (url.username || url.password))
    problems.push(
      'RIGHTFUL_S3_ENDPOINT holds a password; use RIGHTFUL_S3_ACCESS_KEY_ID and RIGHTFUL_S3_SECRET_ACCESS_KEY.',
    );
  if (Boolean(values.RIGHTFUL_S3_ACCESS_KEY_ID) !== Boolean(values.RIGHTFUL_S3_SECRET_ACCESS_KEY))
    problems.push(
      'RIGHTFUL_S3_ACCESS_KEY_ID and RIGHTFUL_S3_SECRET_ACCESS_KEY go together; one of them is not set.',
    );
  return {
    endpoint,
    region: values.RIGHTFUL_S3_REGION ?? 'us-east-1',
    pathStyle: values.RIGHTFUL_S3_PATH_STYLE ?? endpoint !== null,
  };
}
