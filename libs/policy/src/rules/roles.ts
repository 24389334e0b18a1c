import { grantTo } from './grant-to.ts';

/** Every person with a session, whatever their role. */
export const signedIn = grantTo('signed in', ['customer', 'officer', 'regulator']);

/** A data subject, for what holds nothing of any one person. What belongs to somebody takes `owner`. */
export const customer = grantTo('customer', ['customer']);

export const officer = grantTo('officer', ['officer']);

export const regulator = grantTo('regulator', ['regulator']);

/** A program with a machine key: it may feed recordings in and read nothing. */
export const machine = grantTo('machine', ['machine']);
