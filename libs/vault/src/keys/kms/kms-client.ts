import type { AliasListEntry, KeyMetadata, KMSClient } from '@aws-sdk/client-kms';
import { encodeParts } from '../../primitives/encode-parts.ts';
import type { KeyContext } from '../key-service.ts';
import { kmsFailure } from './kms-failure.ts';
import type { KmsPlace } from './kms-place.ts';

/** The SDK, loaded by who needs it. */
export type KmsSdk = typeof import('@aws-sdk/client-kms');

/** Throttled, cut off, answered by 500: the SDK tries again, after longer and longer pauses; at most about 15 seconds in all. */
const TRIES = 5;
/** As many calls side by side: what is more waits here. */
const MOST_SOCKETS = 100;
const CONNECT_MS = 2_000;
const ANSWER_MS = 3_000;

/** The calls that wrapping needs. They throw KeyServiceError, and SealError for a value that does not open. */
export class KmsClient {
  readonly #client: KMSClient;

  constructor(
    { endpoint, region, credentials }: KmsPlace,
    private readonly sdk: KmsSdk,
  ) {
    this.#client = new sdk.KMSClient({
      region,
      maxAttempts: TRIES,
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: ANSWER_MS,
        throwOnRequestTimeout: true,
        httpAgent: { keepAlive: true, maxSockets: MOST_SOCKETS },
        httpsAgent: { keepAlive: true, maxSockets: MOST_SOCKETS },
      },
      ...(endpoint ? { endpoint } : {}),
      ...(credentials ? { credentials } : {}),
    });
  }

  async describe(KeyId: string): Promise<KeyMetadata> {
    const { KeyMetadata } = await told(this.#client.send(new this.sdk.DescribeKeyCommand({ KeyId })));
    return KeyMetadata as KeyMetadata;
  }

  async encrypt(KeyId: string, Plaintext: Uint8Array, context: KeyContext): Promise<Uint8Array> {
    const EncryptionContext = encryptionContext(context);
    const command = new this.sdk.EncryptCommand({ KeyId, Plaintext, EncryptionContext });
    return (await told(this.#client.send(command))).CiphertextBlob as Uint8Array;
  }

  async decrypt(KeyId: string, CiphertextBlob: Uint8Array, context: KeyContext): Promise<Uint8Array> {
    const EncryptionContext = encryptionContext(context);
    const command = new this.sdk.DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext });
    return (await told(this.#client.send(command))).Plaintext as Uint8Array;
  }

  /** The secret does not leave the KMS. */
  async reEncrypt(
    { from, to }: { readonly from: string; readonly to: string },
    CiphertextBlob: Uint8Array,
    context: KeyContext,
  ): Promise<Uint8Array> {
    const bound = encryptionContext(context);
    const command = new this.sdk.ReEncryptCommand({
      CiphertextBlob,
      SourceKeyId: from,
      DestinationKeyId: to,
      SourceEncryptionContext: bound,
      DestinationEncryptionContext: bound,
    });
    return (await told(this.#client.send(command))).CiphertextBlob as Uint8Array;
  }

  /** The ARN of a new key. */
  async createKey(Description: string): Promise<string> {
    const { KeyMetadata } = await told(
      this.#client.send(
        new this.sdk.CreateKeyCommand({
          Description,
          KeySpec: 'SYMMETRIC_DEFAULT',
          KeyUsage: 'ENCRYPT_DECRYPT',
        }),
      ),
    );
    return KeyMetadata?.Arn as string;
  }

  async createAlias(AliasName: string, TargetKeyId: string): Promise<void> {
    await told(this.#client.send(new this.sdk.CreateAliasCommand({ AliasName, TargetKeyId })));
  }

  async updateAlias(AliasName: string, TargetKeyId: string): Promise<void> {
    await told(this.#client.send(new this.sdk.UpdateAliasCommand({ AliasName, TargetKeyId })));
  }

  async deleteAlias(AliasName: string): Promise<void> {
    await told(this.#client.send(new this.sdk.DeleteAliasCommand({ AliasName })));
  }

  /** All aliases whose name begins so. */
  async aliases(start: string): Promise<AliasListEntry[]> {
    const found: AliasListEntry[] = [];
    let Marker: string | undefined;
    do {
      const page = await told(this.#client.send(new this.sdk.ListAliasesCommand({ Limit: 100, Marker })));
      found.push(...(page.Aliases ?? []).filter(({ AliasName }) => AliasName?.startsWith(start)));
      Marker = page.Truncated ? page.NextMarker : undefined;
    } while (Marker);
    return found;
  }

  async disable(KeyId: string): Promise<void> {
    await told(this.#client.send(new this.sdk.DisableKeyCommand({ KeyId })));
  }

  close(): void {
    this.#client.destroy();
  }
}

/** Stands in the records of the KMS too: what each call was for, and of whom, as ids. */
function encryptionContext(context: KeyContext): Record<string, string> {
  return { rightful: `1-${encodeParts(context).toString('hex')}` };
}

async function told<T>(calling: Promise<T>): Promise<T> {
  try {
    return await calling;
  } catch (error) {
    throw kmsFailure(error);
  }
}
