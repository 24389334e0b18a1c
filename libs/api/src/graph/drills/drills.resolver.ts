import { beginDrill, type DrillView, finishDrill, listDrills } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Drill } from './drill.type.ts';
import { EndDrillResult } from './end-drill-result.union.ts';
import { StartDrillResult } from './start-drill-result.union.ts';

/** Exercises, which stand on no other list. */
@Resolver(() => OfficerDesk)
export class DrillsResolver {
  @FieldResolver(() => [Drill], { description: 'The last fifty exercises, the newest first.' })
  async drills(@Ctx() context: RequestContext): Promise<unknown> {
    const views = await listDrills(context.officer);
    return Promise.all(views.map((view) => shown(context, view)));
  }

  @Mutation(() => StartDrillResult, {
    description:
      'Starts an exercise: invents people, delivers wrongly between them and reports it. Every officer is told. Needs a fresh proof of identity; one at a time.',
  })
  @Access(officer)
  async startDrill(
    @Argument('customers', () => Int, {
      description: 'How many people it mixes up, 2 to 50; one more is invented beside them.',
      access: [officer],
      defaultValue: 3,
    })
    customerCount: number,
    @Argument('recordings', () => Int, {
      description: 'How many recordings each is given, 1 to 200.',
      access: [officer],
      defaultValue: 5,
    })
    recordingCount: number,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const result = await beginDrill(context.officer, { customerCount, recordingCount });
    return result.kind === 'DrillStarted' ? { ...result, drill: await shown(context, result.drill) } : result;
  }

  @Mutation(() => EndDrillResult, {
    description: 'Ends an exercise: its incident is closed, and the people it invented are erased.',
  })
  @Access(officer)
  async endDrill(
    @Argument('drillId', () => ID, { description: 'Which exercise.', access: [officer] }) drillId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const result = await finishDrill(context.officer, readId('drill', drillId));
    return result.kind === 'DrillEnded' ? { ...result, drill: await shown(context, result.drill) } : result;
  }
}

async function shown({ officer: ctx }: RequestContext, view: DrillView) {
  const { id, state, startedAt, startedBy, endedAt, people, recordingCount } = view.drill;
  const starter = startedBy && (await ctx.data.common.accounts.one({ id: startedBy }));
  return {
    ...{ id, state, startedAt, endedAt, recordingCount, personCount: people.length },
    startedByName: starter ? starter.displayName : null,
    incident: view.incident,
    steps: view.steps,
    findsEverybody: view.findsEverybody,
  };
}
