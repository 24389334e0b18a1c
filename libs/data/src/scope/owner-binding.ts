import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The statements that may look at more than one owner's rows, each with the use that needs it.
 * Everything else runs with one owner bound. Keep this list at ten or fewer; each is reviewed.
 */
export const ACROSS_OWNERS = {
  migration: 'changes of the tables themselves',
  'officer-worklist': 'the officers list open requests of all customers, without recordings',
  'id-to-owner': 'an officer, a job or the gate names a request; its owner follows from it',
  'job-sweep': 'a job looks for requests and deliveries that nobody works on any more',
  'device-ledger': 'ingest and the gate ask who owned one device at one instant',
  'evidence-lookup': 'a report from outside names a digest; what carries it is frozen',
  'incident-scope': 'the officers see what an incident froze and who received it',
  figures: 'counts for the officers and the supervisory authority, never a row',
  'key-rotation': 'every wrapped key is wrapped anew',
  backup: 'every row is copied as it is, to be read by nobody but whoever restores it',
} as const;

export type AcrossOwners = keyof typeof ACROSS_OWNERS;
export type OwnerBinding = { readonly owner: Buffer } | { readonly across: AcrossOwners };

const bindings = new AsyncLocalStorage<OwnerBinding>();

export const currentBinding = (): OwnerBinding | undefined => bindings.getStore();

/** Runs `work` with this owner (or this named exception) bound to every statement it sends. */
export const withBinding = <T>(binding: OwnerBinding, work: () => T): T => bindings.run(binding, work);
