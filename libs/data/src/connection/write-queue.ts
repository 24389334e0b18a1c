/**
 * One writer at a time. TypeORM gives all callers the same SQLite connection, so two transactions at once
 * become one with a savepoint, and a rollback of the first undoes the committed second.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
