import { caseFigures, incidentFigures } from '@rightful/domain';
import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { CaseFigures } from './case-figures.type.ts';
import { IncidentTime } from './incident-time.type.ts';

@Resolver(() => OfficerDesk)
export class FiguresResolver {
  @FieldResolver(() => CaseFigures, { description: 'Figures over the last months.' })
  figures(
    @Argument('months', () => Int, {
      description: 'How many months, 1 to 24, this one included.',
      defaultValue: 12,
    })
    months: number,
    @Argument('hideSmallCounts', () => Boolean, {
      description:
        'Rounds every count to fives, so that none tells of one person: for figures that leave the house.',
      defaultValue: false,
    })
    hideSmallCounts: boolean,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return caseFigures(context.officer, months, hideSmallCounts);
  }

  @FieldResolver(() => [IncidentTime], {
    description: 'How long incidents took, over the last months; exercises are not counted.',
  })
  incidentTimes(
    @Argument('months', () => Int, {
      description: 'How many months, 1 to 24, this one included.',
      defaultValue: 12,
    })
    months: number,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return incidentFigures(context.officer, months);
  }
}
