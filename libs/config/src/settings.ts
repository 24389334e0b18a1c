/** What a setting's text must look like. `port`, `count` are whole numbers; `switch` is yes/no; the rest stays text. */
export type SettingKind = 'text' | 'path' | 'port' | 'count' | 'switch' | 'url';

export interface Setting {
  readonly name: `RIGHTFUL_${string}`;
  readonly kind: SettingKind;
  /** In words: what applies when the variable is not set. */
  readonly default: string;
  /** Why somebody would set it. */
  readonly reason: string;
  /** It carries a password. The name with `_FILE` behind it may name a file that holds it instead. */
  readonly secret?: true;
}

/** Every environment variable that the portal reads, in the order in which the documentation shows them. */
export const settings = [
  {
    name: 'RIGHTFUL_STATE_DIR',
    kind: 'path',
    default: '.rightful in the folder of the project',
    reason: 'Everything that the portal keeps lies here; deleting it is a full reset.',
  },
  {
    name: 'RIGHTFUL_SHARED_DIR',
    kind: 'path',
    default: 'the state folder',
    reason:
      'What all processes of one installation have in common: the keys, and the lists of checkpoints and erasures that are kept outside the database. On several machines: one folder that all of them reach.',
  },
  {
    name: 'RIGHTFUL_HOST',
    kind: 'text',
    default: '127.0.0.1',
    reason: 'The address to listen on. Anything but this machine needs a public https address.',
  },
  { name: 'RIGHTFUL_PORT', kind: 'port', default: '4180', reason: 'The port to listen on.' },
  {
    name: 'RIGHTFUL_PUBLIC_URL',
    kind: 'url',
    default: 'http://127.0.0.1:<port>',
    reason: 'The address that people type; cookies, mails and the origin check follow from it.',
  },
  {
    name: 'RIGHTFUL_TRUST_PROXY_HOPS',
    kind: 'count',
    default: '0',
    reason: 'How many proxies stand in front; their forwarded addresses are believed, nobody else’s.',
  },
  {
    name: 'RIGHTFUL_TRUSTED_PROXIES',
    kind: 'text',
    default: 'this machine and private networks',
    reason:
      'Addresses or networks (10.1.0.0/16), parted by commas, of the proxies in front. What comes from elsewhere is believed in nothing it forwards.',
  },
  {
    name: 'RIGHTFUL_REQUESTS_AT_ONCE',
    kind: 'count',
    default: '100',
    reason:
      'How many requests a server works on at once. What comes beyond is answered with 503 and Retry-After, so that what is served is served in time.',
  },
  {
    name: 'RIGHTFUL_DRAIN_SECONDS',
    kind: 'count',
    default: '0',
    reason:
      'How long a server that was told to stop still serves, while /readyz sends the balancer elsewhere. Longer than the balancer takes to notice.',
  },
  {
    name: 'RIGHTFUL_SECURE_COOKIES',
    kind: 'switch',
    default: 'on when the public address is https',
    reason: 'Whether cookies travel over https only.',
  },
  {
    name: 'RIGHTFUL_DATABASE_URL',
    kind: 'url',
    secret: true,
    default: 'a SQLite file in the state folder',
    reason: 'mariadb://user:password@host:port/name or mysql://… for more than one machine.',
  },
  {
    name: 'RIGHTFUL_GATE_DATABASE_URL',
    kind: 'url',
    secret: true,
    default: 'the SQLite file, opened for reading only',
    reason: 'The gate checks archives over an account of its own, so that one stolen account is not both.',
  },
  {
    name: 'RIGHTFUL_OWNER_DATABASE_URL',
    kind: 'url',
    secret: true,
    default: 'the account of RIGHTFUL_DATABASE_URL',
    reason:
      'The same database as an account that may change tables and grant rights: it is used at the start alone, and the two others then may do no more than they need.',
  },
  {
    name: 'RIGHTFUL_DATABASE_TLS',
    kind: 'switch',
    default: 'on when the database is on another machine',
    reason:
      'Whether the connection to MariaDB or MySQL is encrypted and the server has to prove who it is. Switch it off only where the network between them is yours alone.',
  },
  {
    name: 'RIGHTFUL_DATABASE_CA_FILE',
    kind: 'path',
    default: 'the authorities that Node.js trusts',
    reason: 'PEM of the authority that signed the certificate of the database server.',
  },
  {
    name: 'RIGHTFUL_KEY_FILE',
    kind: 'path',
    default: 'keys/kek in the state folder',
    reason: 'The key that wraps every subject’s key. Outside the database, and outside its backups.',
  },
  {
    name: 'RIGHTFUL_KEYS',
    kind: 'text',
    default: 'the file RIGHTFUL_KEY_FILE',
    reason:
      'Where the key that wraps every subject’s key lies, if not in a file: kms:alias/name for a KMS with the API of AWS, or pkcs11:token=…;object=…?module-path=/…/library.so for a token or HSM.',
  },
  {
    name: 'RIGHTFUL_KEYS_BEFORE',
    kind: 'text',
    default: 'none',
    reason:
      'Where it lay before, as RIGHTFUL_KEYS writes it, or a file: what that wrapped still opens, until "rightful keys rotate --rewrap-only" has brought it over.',
  },
  {
    name: 'RIGHTFUL_KMS_ENDPOINT',
    kind: 'url',
    default: 'that of AWS for the region',
    reason: 'The address of another KMS. It has to be https unless it is on this machine.',
  },
  {
    name: 'RIGHTFUL_KMS_REGION',
    kind: 'text',
    default: 'us-east-1',
    reason: 'The region of the key.',
  },
  {
    name: 'RIGHTFUL_KMS_ACCESS_KEY_ID',
    kind: 'text',
    secret: true,
    default: 'what the AWS SDK finds (role of the machine or container)',
    reason: 'The account that wraps and unwraps with the key, and nothing else.',
  },
  {
    name: 'RIGHTFUL_KMS_SECRET_ACCESS_KEY',
    kind: 'text',
    secret: true,
    default: 'what the AWS SDK finds (role of the machine or container)',
    reason: 'The secret of that account.',
  },
  {
    name: 'RIGHTFUL_PKCS11_PIN',
    kind: 'text',
    secret: true,
    default: 'none',
    reason: 'The PIN of the token’s user, where RIGHTFUL_KEYS names a token.',
  },
  {
    name: 'RIGHTFUL_KEY_BUDGET',
    kind: 'count',
    default: '10000',
    reason:
      'How many keys a server or worker may have opened within a minute; then it waits, and an alarm is raised. About as many as customers use it within a minute.',
  },
  {
    name: 'RIGHTFUL_BLOB_DIR',
    kind: 'path',
    default: 'blobs in the state folder',
    reason: 'Where sealed recordings and archives lie; usually the largest disk.',
  },
  {
    name: 'RIGHTFUL_REDIS_URL',
    kind: 'text',
    secret: true,
    default: 'none: work waits in this process',
    reason:
      'Over which several processes hear of work: redis://:password@host:port, redis+sentinel://:password@host:port,host:port/master or redis+cluster://:password@host:port,host:port; rediss encrypts. It holds no personal data, and what it loses is found again.',
  },
  {
    name: 'RIGHTFUL_REDIS_CA_FILE',
    kind: 'path',
    default: 'the authorities that Node.js trusts',
    reason: 'PEM of the authority that signed the certificate of Redis.',
  },
  {
    name: 'RIGHTFUL_WORK',
    kind: 'text',
    default: 'here',
    reason:
      'Whether a server builds archives, sends mail and watches the clocks itself (here) or leaves that to workers (elsewhere). A worker always works.',
  },
  {
    name: 'RIGHTFUL_METRICS_PORT',
    kind: 'port',
    default: 'none: no numbers are told',
    reason:
      'A port of its own for the operator: /metrics for Prometheus and /healthz, of a server as of a worker. It holds nobody’s data, and still belongs into a network of your own.',
  },
  {
    name: 'RIGHTFUL_METRICS_HOST',
    kind: 'text',
    default: '127.0.0.1',
    reason: 'The address on which that port listens.',
  },
  {
    name: 'RIGHTFUL_TRACES_URL',
    kind: 'url',
    default: 'none: no traces',
    reason:
      'Where an OpenTelemetry collector takes traces over HTTP, e.g. http://127.0.0.1:4318/v1/traces: the way from a click to the statements it led to.',
  },
  {
    name: 'RIGHTFUL_TRACES_PERCENT',
    kind: 'count',
    default: '100',
    reason: 'Of so many traces in a hundred all spans are kept.',
  },
  {
    name: 'RIGHTFUL_BLOBS',
    kind: 'text',
    default: 'the folder RIGHTFUL_BLOB_DIR',
    reason:
      's3://bucket/prefix to keep sealed recordings and archives in an S3 storage that all machines reach, or another folder.',
  },
  {
    name: 'RIGHTFUL_BLOBS_BEFORE',
    kind: 'text',
    default: 'none',
    reason:
      'Where they lay before, as RIGHTFUL_BLOBS writes it: while "rightful blobs move" brings them over, both places are read and the new one is written to.',
  },
  {
    name: 'RIGHTFUL_S3_ENDPOINT',
    kind: 'url',
    default: 'that of AWS for the region',
    reason: 'The address of another S3 storage. It has to be https unless it is on this machine.',
  },
  {
    name: 'RIGHTFUL_S3_REGION',
    kind: 'text',
    default: 'us-east-1',
    reason: 'The region of the bucket; storages of one’s own mostly take any.',
  },
  {
    name: 'RIGHTFUL_S3_PATH_STYLE',
    kind: 'switch',
    default: 'on with an endpoint',
    reason: 'Whether the bucket stands in the path instead of the host name.',
  },
  {
    name: 'RIGHTFUL_S3_ACCESS_KEY_ID',
    kind: 'text',
    secret: true,
    default: 'what the AWS SDK finds (role of the machine or container)',
    reason: 'The account that reads, writes, lists and deletes in the bucket, and nothing else.',
  },
  {
    name: 'RIGHTFUL_S3_SECRET_ACCESS_KEY',
    kind: 'text',
    secret: true,
    default: 'what the AWS SDK finds (role of the machine or container)',
    reason: 'The secret of that account.',
  },
  {
    name: 'RIGHTFUL_SMTP_URL',
    kind: 'url',
    secret: true,
    default: 'none: mails are files in outbox in the state folder',
    reason: 'smtp://user:password@host:port or smtps://… to send real mail.',
  },
  {
    name: 'RIGHTFUL_CONTROLLER_NAME',
    kind: 'text',
    default: 'Demo Controller',
    reason: 'Who answers for the data; stands in every statement and mail.',
  },
  {
    name: 'RIGHTFUL_CONTROLLER_CONTACT',
    kind: 'text',
    default: 'privacy@example.org',
    reason: 'How people reach the privacy officer.',
  },
  {
    name: 'RIGHTFUL_STATEMENT_FILE',
    kind: 'path',
    default: 'statement.json in the state folder, when it is there',
    reason:
      'What people are told under Art. 15(1) and (2) GDPR: JSON with the nine points in English and German. Required when others can reach the portal.',
  },
  {
    name: 'RIGHTFUL_REGIME',
    kind: 'text',
    default: 'gdpr',
    reason: 'Whose deadlines apply: gdpr, uk-gdpr, ccpa, lgpd or ch-dsg.',
  },
  {
    name: 'RIGHTFUL_JURISDICTION',
    kind: 'text',
    default: 'DE-BY',
    reason: 'ISO 3166-2 code of the place whose public holidays count.',
  },
  {
    name: 'RIGHTFUL_ESTABLISHMENTS',
    kind: 'text',
    default: 'RIGHTFUL_JURISDICTION',
    reason:
      'ISO 3166-2 codes, parted by commas, of the places where the controller has establishments; first the main one, which decides.',
  },
  {
    name: 'RIGHTFUL_CUSTOMER_PLACES',
    kind: 'text',
    default: 'none',
    reason:
      'ISO 3166-2 codes, parted by commas, of the places where customers live. With several authorities concerned, officers see which one leads.',
  },
  {
    name: 'RIGHTFUL_AUTHORITY',
    kind: 'text',
    default: 'the authority of the place, where one is known',
    reason:
      'The supervisory authority with which breaches are filed, by the name that its staff is entered under.',
  },
  {
    name: 'RIGHTFUL_TIME_ZONE',
    kind: 'text',
    default: 'Europe/Berlin',
    reason: 'IANA name of the zone in which days begin and deadlines end.',
  },
  {
    name: 'RIGHTFUL_KEEP_MAIL_DAYS',
    kind: 'count',
    default: '30',
    reason: 'Days after which a mail that was sent, or that nobody accepts, is removed from the database.',
  },
  {
    name: 'RIGHTFUL_KEEP_SESSION_DAYS',
    kind: 'count',
    default: '90',
    reason:
      'Days after which a session that is over is removed; the last one of each account stays, to know its browser.',
  },
  {
    name: 'RIGHTFUL_KEEP_ATTEMPT_DAYS',
    kind: 'count',
    default: '1',
    reason: 'Days after which the counters of sign-in attempts and of reports are removed.',
  },
  {
    name: 'RIGHTFUL_KEEP_ERASURE_GRACE_DAYS',
    kind: 'count',
    default: '14',
    reason:
      'Days between asking for an erasure and the erasure: so long it can be taken back. Never longer than the law leaves time.',
  },
  {
    name: 'RIGHTFUL_KEEP_AUTHORITY_ACCESS_DAYS',
    kind: 'count',
    default: '365',
    reason: 'So many days after the last filing or answer an authority may look at what was filed with it.',
  },
  {
    name: 'RIGHTFUL_KEEP_UNUSED_DOWNLOAD_DAYS',
    kind: 'count',
    default: '90',
    reason:
      'Days after which a download that was prepared and never begun is removed; one that sent a byte stays on record.',
  },
  {
    name: 'RIGHTFUL_REVIEW',
    kind: 'text',
    default: 'held',
    reason:
      'When somebody must listen before a copy goes out: held (the gate asks), anomalies (also when a recording is out of the ordinary) or always.',
  },
  {
    name: 'RIGHTFUL_REVIEW_SAMPLE',
    kind: 'count',
    default: '12',
    reason: 'How many recordings of a request are drawn at random to be listened to, beside every anomaly.',
  },
  {
    name: 'RIGHTFUL_LISTENING_MINUTES_PER_HOUR',
    kind: 'count',
    default: '40',
    reason: 'Minutes of customers’ recordings that one officer may listen to within an hour.',
  },
  {
    name: 'RIGHTFUL_LISTENING_RECORDINGS_PER_HOUR',
    kind: 'count',
    default: '120',
    reason: 'How many customers’ recordings one officer may listen to within an hour.',
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]['name'];
