import type { RedisAddress } from './redis-address.ts';
import type { ControllerStatement } from './statement/controller-statement.ts';

/** A checked configuration. Holds no password, so it may be printed; what is secret stands in `Secrets`. */
export interface Config {
  /** Absolute path; exists, and can be written to. */
  readonly stateDir: string;
  /** Absolute path: what all processes of one installation have in common. */
  readonly sharedDir: string;
  readonly service: {
    readonly host: string;
    readonly port: number;
    /** Scheme, host and port without a trailing slash. */
    readonly publicUrl: string;
    /** Origins whose pages may call the API: the public one, and on this machine both names of it. */
    readonly origins: readonly string[];
    /** So many proxies stand in front; a forwarded address is believed when one of `trustedProxies` hands it over. */
    readonly trustProxyHops: number;
    /** Addresses or networks, e.g. `10.1.0.0/16`. */
    readonly trustedProxies: readonly string[];
    /** So many requests a server works on at once; what comes beyond is told to come again. */
    readonly requestsAtOnce: number;
    /** How long a server that was told to stop still serves. */
    readonly drainSeconds: number;
    readonly secureCookies: boolean;
  };
  readonly database: DatabaseConfig;
  /** The same database through the gate's own account; for SQLite the same file, to be opened read-only. */
  readonly gateDatabase: DatabaseConfig;
  /** The same database as who owns its tables; null where the application's account does. */
  readonly ownerDatabase: DatabaseConfig | null;
  /** How the connections to a database server are kept private; null where they are not. */
  readonly databaseTls: DatabaseTls | null;
  /** Where the key-encryption keys lie, and where they lay before while what they wrapped is brought over. */
  readonly keys: KeyPlace;
  readonly keysBefore: KeyPlace | null;
  readonly kms: {
    /** Null: that of AWS for the region. */
    readonly endpoint: string | null;
    readonly region: string;
  };
  /** Keys that a server or worker may have opened within a minute. */
  readonly keyBudget: number;
  /** Absolute paths. */
  readonly keyFile: string;
  readonly blobDir: string;
  /** Where sealed bytes lie, and where they lay before while they are being moved. */
  readonly blobs: BlobPlace;
  readonly blobsBefore: BlobPlace | null;
  readonly s3: S3Config;
  readonly mail: MailConfig;
  readonly jobs: {
    /** Whether a server works on jobs itself; a worker always does. */
    readonly worksHere: boolean;
    /** Without its password; null: work waits in this process. */
    readonly redis:
      | (Pick<RedisAddress, 'kind' | 'nodes' | 'tls'> & {
          /** PEM; null: the authorities that Node.js trusts. */
          readonly ca: string | null;
        })
      | null;
  };
  /** How an operator sees into this process. */
  readonly seeing: {
    /** A port of its own for numbers; null: none. */
    readonly metrics: { readonly host: string; readonly port: number } | null;
    /** A collector that takes spans (OTLP over HTTP), and of how many traces in a hundred; null: none. */
    readonly traces: { readonly url: string; readonly percent: number } | null;
  };
  /** After how many days the nightly purge removes what is over. */
  readonly retention: {
    readonly mailDays: number;
    readonly sessionDays: number;
    readonly attemptDays: number;
    readonly unusedDownloadDays: number;
    /** Between asking for an erasure and the erasure: so long it can be taken back. */
    readonly erasureGraceDays: number;
    /** After the last filing or answer an authority may look for so long. */
    readonly authorityAccessDays: number;
  };
  /** When officers must listen before a request is answered, and how much one may listen to. */
  readonly review: {
    /** `held`: when the gate holds; `anomalies`: also when a recording is out of the ordinary; `always`. */
    readonly when: 'held' | 'anomalies' | 'always';
    /** How many recordings are drawn at random. */
    readonly sampleSize: number;
    /** Per officer and hour. */
    readonly minutesPerHour: number;
    readonly recordingsPerHour: number;
  };
  readonly controller: {
    readonly name: string;
    readonly contact: string;
    /** ISO 3166-2, e.g. `DE-BY`. */
    readonly jurisdiction: string;
    /** ISO 3166-2: where it has establishments; the main one is first. */
    readonly establishments: readonly string[];
    /** ISO 3166-2: where its customers live; empty where nobody said. */
    readonly customerPlaces: readonly string[];
    /** The name of the supervisory authority in charge; null: that of the place, where one is known. */
    readonly authority: string | null;
    /** IANA, e.g. `Europe/Berlin`. */
    readonly timeZone: string;
    readonly regime: Regime;
    /** What people are told under Art. 15(1) and (2) GDPR, in the controller's name. */
    readonly statement: ControllerStatement;
  };
}

export interface DatabaseTls {
  /** PEM of the authority that signed the server's certificate; null: those that Node.js trusts. */
  readonly ca: string | null;
}

export type KeyPlace =
  | { readonly kind: 'file'; readonly path: string }
  /** An alias, the id of a key, or the ARN of either. */
  | { readonly kind: 'kms'; readonly keyId: string }
  | {
      readonly kind: 'pkcs11';
      /** Absolute path of the library that speaks to the token. */
      readonly modulePath: string;
      /** Its label. */
      readonly token: string;
      /** The label of the keys in it. */
      readonly object: string;
    };

export type BlobPlace =
  | { readonly kind: 'disk'; readonly dir: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

export interface S3Config {
  /** Null: that of AWS for the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly pathStyle: boolean;
}

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'mariadb' | 'mysql';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly name: string;
    };

export type MailConfig =
  | { readonly kind: 'outbox'; readonly dir: string }
  | { readonly kind: 'smtp'; readonly host: string; readonly port: number };

/** A body of law that `libs/law` knows. */
export type Regime = 'gdpr' | 'uk-gdpr' | 'ccpa' | 'lgpd' | 'ch-dsg';
