/** Something that no page of ours sends: the message says what is asked for, and nothing was done. */
export class BadInputError extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = 'BadInputError';
  }
}
