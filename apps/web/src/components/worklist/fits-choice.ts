import type { WorkChoiceInput, WorkPartsFragment } from '@/generated/graphql.ts';

/** Whether a piece of work belongs on the list that is shown; of a list filled by hand only the server knows. */
export function fitsChoice(item: WorkPartsFragment, choice: WorkChoiceInput): boolean {
  if (!item.isOpen || choice.viewId) return false;
  const { kind, reason, door, isPaused, when, assignee } = choice;
  return (
    (!kind || item.kind === kind) &&
    (!reason || item.reason === reason) &&
    (!door || item.door === door) &&
    (typeof isPaused !== 'boolean' || item.isPaused === isPaused) &&
    (!when || (when === 'LATE' ? item.isLate : item.isSoon)) &&
    fitsOfficer(item, assignee)
  );
}

function fitsOfficer({ assignee }: WorkPartsFragment, wanted: string | null | undefined): boolean {
  if (!wanted) return true;
  if (wanted === 'nobody') return !assignee;
  return wanted === 'mine' ? assignee?.isViewer === true : assignee?.id === wanted;
}
