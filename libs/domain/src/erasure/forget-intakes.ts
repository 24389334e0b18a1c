import { type FullScope, oneOf } from '@rightful/data';
import type { IntakeId } from '@rightful/policy';
import type { SystemContext } from '../portal/context.ts';

/** The cases from outside that became requests of this person: only their requests lead there. */
export async function intakesOf({ data }: SystemContext, scope: FullScope): Promise<IntakeId[]> {
  const requests = await data.owned(scope).requests.find({});
  const theirs = { requestId: oneOf(requests.map(({ id }) => id)) };
  return (await data.common.intakes.find(theirs)).map(({ id }) => id);
}

/** What the person told from outside, and the files that show who they are, lie under keys of their own. Again is no error. */
export async function forgetIntakes(
  { blobs, data, now }: SystemContext,
  intakeIds: readonly IntakeId[],
): Promise<void> {
  const files = await data.common.intakeEvidence.find({ intakeId: oneOf(intakeIds) });
  for (const { blobId } of files) await blobs.delete(blobId);
  await data.transact(now(), async (tx) => {
    await tx.common.intakeEvidence.delete({ intakeId: oneOf(intakeIds) });
    const gone = { detailsSealed: null, detailsKey: null, codeHash: null, uploadKeyHash: null };
    for (const id of intakeIds) await tx.common.intakes.update({ id }, gone);
  });
}

/** Of these cases: how many still open, and how many files there still are. */
export async function leftOfIntakes(
  { data }: SystemContext,
  intakeIds: readonly IntakeId[],
): Promise<{ readonly openCount: number; readonly fileCount: number }> {
  const intakes = await data.common.intakes.find({ id: oneOf(intakeIds) });
  return {
    openCount: intakes.filter((one) => one.detailsKey ?? one.codeHash ?? one.uploadKeyHash).length,
    fileCount: await data.common.intakeEvidence.count({ intakeId: oneOf(intakeIds) }),
  };
}
