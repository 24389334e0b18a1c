import type { SoftHsm } from '@rightful/vault/testing';
import { ACCESS, type Moto } from './moto.ts';

/** One of the three places for keys, as a portal is told of it, and what may happen to it. */
export interface KeyPlaceOnTrial {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  /** For programs beside this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Settings that are wrong, and a part of the sentence that says so. */
  readonly wrong: readonly (readonly [
    what: string,
    change: Readonly<Record<string, string>>,
    sentence: string,
  ])[];
  /** Takes the service away for a while; null where that cannot happen apart from the disk. */
  readonly away: { begin(): void; end(): void } | null;
}

export const fileKeys = (): KeyPlaceOnTrial => ({
  name: 'key file',
  settings: {},
  env: {},
  wrong: [['a file that is no key file', { RIGHTFUL_KEYS: '/etc/hostname' }, 'key file']],
  away: null,
});

export async function kmsKeys(moto: Moto): Promise<KeyPlaceOnTrial> {
  await moto.alias('alias/rightful');
  return {
    name: 'KMS (moto)',
    settings: {
      RIGHTFUL_KEYS: 'kms:alias/rightful',
      RIGHTFUL_KMS_ENDPOINT: moto.endpoint,
      RIGHTFUL_KMS_ACCESS_KEY_ID: ACCESS.accessKeyId,
      RIGHTFUL_KMS_SECRET_ACCESS_KEY: ACCESS.secretAccessKey,
    },
    env: {},
    wrong: [
      ['an alias that is not there', { RIGHTFUL_KEYS: 'kms:alias/another' }, 'no such key'],
      ['nobody at its address', { RIGHTFUL_KMS_ENDPOINT: 'http://127.0.0.1:1' }, 'does not answer'],
    ],
    away: { begin: () => moto.hang(), end: () => moto.goOn() },
  };
}

export const tokenKeys = (hsm: SoftHsm): KeyPlaceOnTrial => {
  const { modulePath, token, object, pin } = hsm.place();
  const uri = (name: string) => `pkcs11:token=${name};object=${object}?module-path=${modulePath}`;
  return {
    name: 'token (SoftHSM)',
    settings: { RIGHTFUL_KEYS: uri(token), RIGHTFUL_PKCS11_PIN: pin },
    env: hsm.env,
    wrong: [
      ['a token that is not there', { RIGHTFUL_KEYS: uri('another') }, 'There is no token'],
      [
        'another label',
        { RIGHTFUL_KEYS: uri(token).replace(`object=${object}`, 'object=other') },
        'Put the right token in',
      ],
      [
        'a library that is none',
        { RIGHTFUL_KEYS: uri(token).replace(modulePath, '/etc/hostname') },
        'no library',
      ],
      ['a wrong PIN', { RIGHTFUL_PKCS11_PIN: '9999' }, 'refuses the PIN'],
    ],
    away: { begin: () => hsm.pull(), end: () => hsm.putBack() },
  };
};
