import {
  evidenceOf,
  intakeAssigneeName,
  intakeDetailsOf,
  isMine,
  openingsOf,
  proposalOf,
  refusalOf,
  voicesOf,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { DueDate } from '../requests/due-date.type.ts';
import { toDueDate } from '../requests/to-due-date.ts';
import type { IntakeRow } from '../rows.ts';
import { Intake } from './intake.type.ts';
import type { IntakeDetails } from './intake-details.type.ts';
import type { IntakeEvidence } from './intake-evidence.type.ts';

/** What a case shows beside its row. */
@Resolver(() => Intake)
export class IntakeResolver {
  @FieldResolver()
  async due(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<DueDate> {
    return toDueDate(intake, await context.locale());
  }

  @FieldResolver()
  assigneeName(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<string | null> {
    return intakeAssigneeName(context.officer, intake);
  }

  @FieldResolver()
  isMine(@Root() intake: IntakeRow, @Ctx() context: RequestContext): boolean {
    return isMine(context.officer, intake);
  }

  @FieldResolver()
  async details(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<IntakeDetails | null> {
    const details = await intakeDetailsOf(context.officer, intake);
    if (!details) return null;
    const { heardFrom, heardTo } = details;
    return {
      ...details,
      heardFrom: heardFrom ? new Date(heardFrom) : null,
      heardTo: heardTo ? new Date(heardTo) : null,
    };
  }

  @FieldResolver()
  async evidence(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<IntakeEvidence[]> {
    const files = await evidenceOf(context.officer, intake);
    return Promise.all(
      files.map(async ({ name, evidence }) => ({
        id: evidence.id,
        name,
        byteLength: evidence.byteLength,
        addedAt: evidence.addedAt,
        path: `/bytes/intake-evidence/${evidence.id}`,
        openings: await openingsOf(context.officer, evidence),
      })),
    );
  }

  @FieldResolver()
  refusal(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<unknown> {
    return refusalOf(context.officer, intake);
  }

  @FieldResolver()
  proposal(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<unknown> {
    return proposalOf(context.officer, intake);
  }

  @FieldResolver()
  voices(@Root() intake: IntakeRow, @Ctx() context: RequestContext): Promise<unknown> {
    return voicesOf(context.officer, intake);
  }
}
