/** Which keys of which token wrap. */
export interface Pkcs11Place {
  /** Absolute path of the library that speaks to the token. */
  readonly modulePath: string;
  /** The token's label. */
  readonly token: string;
  /** The label of the keys in it. */
  readonly object: string;
  readonly pin: string;
}
