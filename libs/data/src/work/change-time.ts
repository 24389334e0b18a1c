import { AsyncLocalStorage } from 'node:async_hooks';

const instants = new AsyncLocalStorage<Date>();

/** The instant of the transaction that runs; outside of any, that of the clock. */
export const changeTime = (): Date => instants.getStore() ?? new Date();

export const withChangeTime = <T>(now: Date, work: () => T): T => instants.run(now, work);
