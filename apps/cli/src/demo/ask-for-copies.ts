import { ownScope } from '@rightful/data';
import { askForCopy, type CustomerContext } from '@rightful/domain';

/** Lets each of them ask for a copy of everything, unless they did so before; then waits until all are packed and judged. */
export async function askForCopies(askers: readonly CustomerContext[]): Promise<void> {
  for (const asker of askers) {
    const { requests } = asker.data.owned(ownScope(asker.viewer));
    const [asked] = await requests.find({ subjectId: asker.viewer.subjectId }, { take: 1 });
    if (!asked) await askForCopy(asker, {});
  }
  await askers[0]?.jobs.drain();
}
