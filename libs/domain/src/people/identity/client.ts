/** Where a request came from, as the server saw it. */
export interface Client {
  /** The peer's IP address, behind trusted proxies the one they vouch for. */
  readonly address: string;
  readonly userAgent: string | undefined;
}
