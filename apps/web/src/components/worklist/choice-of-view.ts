import type { WorkChoiceInput, WorkViewPartsFragment } from '@/generated/graphql.ts';

/** What a view shows, as a choice of the list. */
export function choiceOfView({ id, choice }: WorkViewPartsFragment): WorkChoiceInput {
  if (!choice) return { viewId: id };
  const { kind, reason, door, isPaused, when, assignee } = choice;
  return { kind, reason, door, isPaused, when, assignee };
}
