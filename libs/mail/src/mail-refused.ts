/** This mail can never go out as it is: trying again does not help. `reason` names no person. */
export class MailRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`mail refused: ${reason}`);
    this.name = 'MailRefused';
    this.reason = reason;
  }
}
