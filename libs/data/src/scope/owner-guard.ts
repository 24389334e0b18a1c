import { currentBinding } from './owner-binding.ts';
import { ownersNamedIn } from './owners-named-in.ts';

/** Tables whose rows belong to one subject; each leads its key with `subject_id`. A test holds this list against the entities. */
export const OWNER_TABLES = [
  'archive_entries',
  'archives',
  'attachments',
  'breach_letters',
  'decisions',
  'deliveries',
  'device_ownerships',
  'erasures',
  'frozen_things',
  'kept_keys',
  'legal_holds',
  'messages',
  'processing_limits',
  'receiver_asks',
  'recordings',
  'redactions',
  'requests',
  'review_choices',
  'review_hearings',
  'review_items',
  'reviews',
  'subject_keys',
  'voice_marks',
] as const;

const OWNER_TABLE = new RegExp(`(?:from|join|into|update)\\s+["\`]?(${OWNER_TABLES.join('|')})\\b`, 'gi');

/** A statement was about to read or write somebody's rows without saying whose. A bug, never a user's fault. */
export class UnboundOwnerError extends Error {
  constructor(reason: string) {
    super(`A statement on an owner table was refused: ${reason}.`);
    this.name = 'UnboundOwnerError';
  }
}

/**
 * The first wall, at the driver: throws UnboundOwnerError unless every owner table that `sql` names is
 * held to the bound owner, or a named exception is bound.
 */
export function guardStatement(sql: string, parameters: readonly unknown[]): void {
  const tables = sql.match(OWNER_TABLE);
  if (!tables) return;
  const binding = currentBinding();
  if (!binding) throw new UnboundOwnerError('no owner is bound');
  if ('across' in binding) return;
  const named = ownersNamedIn(sql, parameters);
  if (named.predicates < tables.length)
    throw new UnboundOwnerError('it does not name the owner of every table');
  if (named.owners.length === 0) throw new UnboundOwnerError('it binds no owner');
  for (const owner of named.owners) {
    if (!Buffer.isBuffer(owner) || !owner.equals(binding.owner)) {
      throw new UnboundOwnerError('it names another owner than the bound one');
    }
  }
}
