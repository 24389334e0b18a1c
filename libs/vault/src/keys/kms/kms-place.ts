/** Which key of a KMS wraps, and who may ask it to. */
export interface KmsPlace {
  /** `alias/name`, the id of a key, or the ARN of either. Only an alias can be pointed at another key while the portal runs. */
  readonly keyId: string;
  /** Null: that of AWS for the region. */
  readonly endpoint: string | null;
  readonly region: string;
  /** Null: what the SDK finds (role of the machine, container or web identity, the usual files). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}
