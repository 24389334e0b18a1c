/** Who writes, and where the portal is. */
export interface MailSender {
  /** The address in From. */
  readonly address: string;
  readonly controllerName: string;
  readonly controllerContact: string;
  /** Scheme, host and port, nothing behind them: https://portal.example */
  readonly portalOrigin: string;
  /** The zone in which instants are spelled, e.g. Europe/Berlin. */
  readonly timeZone: string;
}
