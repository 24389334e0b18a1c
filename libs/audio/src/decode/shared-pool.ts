import { DecodePool } from './decode-pool.ts';

/** The process's one pool: threads are dear to start, and the machine's cores are shared by all who inspect. */
export const sharedPool = new DecodePool();
