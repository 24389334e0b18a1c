import type { IntakeRow } from '@rightful/data';
import { isOtherPerson } from '../decisions/is-other-person.ts';
import type { OfficerContext } from '../portal/context.ts';
import { type IntakeNotPossible, notPossible } from './officer-outcomes.ts';
import type { MatchFact } from './propose-match.ts';

const SECOND_OFFICER = notPossible(
  'OTHER_OFFICER',
  'An erasure that you entered yourself is accepted by another officer. Have another officer take this case.',
);
const OTHER_ADDRESS = notPossible(
  'OTHER_ADDRESS',
  'An erasure is accepted from the address that we know of this person, or by letter or call. Ask them for one of these.',
);

/**
 * Null when this officer may accept who was found. What cannot be undone never hangs on one officer: an erasure comes from the
 * person's own mailbox, or one officer enters it and another accepts it.
 */
export async function mayAccept(
  ctx: OfficerContext,
  { kind, enteredBy }: Pick<IntakeRow, 'kind' | 'enteredBy'>,
  facts: readonly MatchFact[],
): Promise<IntakeNotPossible | null> {
  if (kind !== 'erasure' || facts.includes('address')) return null;
  if (!enteredBy) return OTHER_ADDRESS;
  return (await isOtherPerson(ctx, enteredBy)) ? null : SECOND_OFFICER;
}
