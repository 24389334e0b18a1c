/** Something that the reader can mend. `message` is a whole sentence or more and says what to do; no stack is shown. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] what the failing program printed last
   */
  constructor(message, detail = '') {
    super(message);
    this.name = 'Failure';
    this.detail = detail;
  }
}
