/** Where an S3 store lies and who may enter it. */
export interface S3Place {
  readonly bucket: string;
  /** Before every key: empty, or text without a slash at either end. */
  readonly prefix: string;
  /** Null: that of AWS for the region. */
  readonly endpoint: string | null;
  readonly region: string;
  /** The bucket in the path instead of the host name. */
  readonly pathStyle: boolean;
  /** Null: what the SDK finds (role of the machine, container or web identity, the usual files). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Absolute path of a folder on this machine, for what is on its way. It holds sealed bytes only. */
  readonly scratch: string;
}
