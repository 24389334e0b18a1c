import { isAbsolute, resolve } from 'node:path';
import type { Config, KeyPlace } from './config.ts';
import { isLoopback } from './is-loopback.ts';
import type { EnvValues } from './read-env.ts';

/** Where the key-encryption keys lie. Appends what cannot work to `problems`. */
export function keysFromEnv(
  values: EnvValues,
  keyFile: string,
  root: string,
  problems: string[],
): Pick<Config, 'keys' | 'keysBefore' | 'kms' | 'keyFile' | 'keyBudget'> {
  const read = (setting: 'RIGHTFUL_KEYS' | 'RIGHTFUL_KEYS_BEFORE'): KeyPlace | null => {
    const text = values[setting];
    if (text === undefined) return null;
    const place = placeOf(text, root);
    if (typeof place === 'object') return place;
    problems.push(`${setting} ${place}`);
    return null;
  };
  const keys = read('RIGHTFUL_KEYS') ?? { kind: 'file', path: keyFile };
  const keyBudget = values.RIGHTFUL_KEY_BUDGET ?? 10_000;
  if (keyBudget < 1) problems.push('RIGHTFUL_KEY_BUDGET is 0: nobody could sign in.');
  const keysBefore = read('RIGHTFUL_KEYS_BEFORE');
  if (keysBefore && JSON.stringify(keys) === JSON.stringify(keysBefore))
    problems.push('RIGHTFUL_KEYS_BEFORE names the same place as RIGHTFUL_KEYS. Leave it unset.');
  if ([keys, keysBefore].some((place) => place?.kind === 'pkcs11') && !values.RIGHTFUL_PKCS11_PIN)
    problems.push('RIGHTFUL_KEYS names a token; set RIGHTFUL_PKCS11_PIN, or RIGHTFUL_PKCS11_PIN_FILE.');
  return { keys, keysBefore, kms: kmsFromEnv(values, [keys, keysBefore], problems), keyFile, keyBudget };
}

/** A sentence without its beginning where the text names no place. */
function placeOf(text: string, root: string): KeyPlace | string {
  if (text.startsWith('kms:')) return kmsPlace(text.slice(4));
  if (text.startsWith('pkcs11:')) return tokenPlace(text.slice(7));
  if (/^[a-z0-9]+:/i.test(text))
    return 'names no place for keys: kms:alias/name, pkcs11:token=…;object=…?module-path=…, or a file.';
  return { kind: 'file', path: resolve(root, text) };
}

function kmsPlace(keyId: string): KeyPlace | string {
  const isKey =
    /^(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:)?(alias\/(?!aws\/)[\w/-]{1,200}|(key\/)?(mrk-)?[0-9a-f-]{32,36})$/.test(
      keyId,
    );
  return isKey
    ? { kind: 'kms', keyId }
    : 'is not kms:alias/name: an alias of your own, the id of a key, or the ARN of either has to follow kms:.';
}

/** The part of RFC 7512 that is needed here. */
function tokenPlace(uri: string): KeyPlace | string {
  const [path = '', query = ''] = uri.split('?');
  const attributes = new Map<string, string>();
  for (const attribute of [...path.split(';'), ...query.split('&')].filter(Boolean)) {
    const [name = '', value = ''] = attribute.split('=');
    try {
      attributes.set(name, decodeURIComponent(value));
    } catch {
      return 'holds a % that encodes nothing.';
    }
  }
  const {
    token = '',
    object = '',
    'module-path': modulePath = '',
    ...others
  } = Object.fromEntries(attributes);
  if ('pin-value' in others) return 'holds a PIN; it belongs into RIGHTFUL_PKCS11_PIN.';
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    return `says ${unknown}, which is not understood: token, object and module-path are.`;
  if (!token || !object || !isAbsolute(modulePath))
    return 'is not pkcs11:token=…;object=…?module-path=/…: the labels of token and key, and the absolute path of the library are needed.';
  return { kind: 'pkcs11', modulePath, token, object };
}

function kmsFromEnv(
  values: EnvValues,
  places: readonly (KeyPlace | null)[],
  problems: string[],
): Config['kms'] {
  const { RIGHTFUL_KMS_ENDPOINT: endpoint = null, RIGHTFUL_KMS_REGION: region = 'us-east-1' } = values;
  const url = endpoint === null ? null : new URL(endpoint);
  if (url && url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    problems.push('RIGHTFUL_KMS_ENDPOINT must be https: keys would cross the network open.');
  if (url && (url.username || url.password))
    problems.push(
      'RIGHTFUL_KMS_ENDPOINT holds a password; use RIGHTFUL_KMS_ACCESS_KEY_ID and RIGHTFUL_KMS_SECRET_ACCESS_KEY.',
    );
  if (Boolean(values.RIGHTFUL_KMS_ACCESS_KEY_ID) !== Boolean(values.RIGHTFUL_KMS_SECRET_ACCESS_KEY))
    problems.push(
      'RIGHTFUL_KMS_ACCESS_KEY_ID and RIGHTFUL_KMS_SECRET_ACCESS_KEY go together; one of them is not set.',
    );
  for (const place of places) {
    const [, named = region] = (place?.kind === 'kms' && /^arn:[^:]*:kms:([^:]*):/.exec(place.keyId)) || [];
    if (named !== region)
      problems.push(`RIGHTFUL_KMS_REGION is ${region}, but RIGHTFUL_KEYS names a key in ${named}.`);
  }
  return { endpoint, region };
}
