import { awarenessOf, frozenCountsOf, openIncidentByOfficer, openingOf, reachOf } from '@rightful/domain';
import { officer, timeOfId } from '@rightful/policy';
import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import type { IncidentRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Awareness } from './awareness.type.ts';
import { FrozenCounts } from './frozen-counts.type.ts';
import { Incident } from './incident.type.ts';
import { IncidentOpening } from './incident-opening.type.ts';
import { IncidentScope } from './incident-scope.type.ts';
import { OpenIncidentInput } from './open-incident.input.ts';
import { OpenIncidentResult } from './open-incident-result.union.ts';

/** How incidents begin, by whom, and since when it was known; and how far they reach by now. */
@Resolver(() => Incident)
export class OpeningsResolver {
  @FieldResolver(() => Awareness, { description: 'Why the clock starts when it does.' })
  awareness(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<Awareness> {
    return awarenessOf(context.officer, incident);
  }

  @FieldResolver(() => IncidentOpening, {
    nullable: true,
    description: 'What the officer typed who opened it; null where none did.',
  })
  async opening(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<unknown> {
    const words = await openingOf(context.officer, incident);
    return words && { ...words, messageAt: incident.messageAt };
  }

  @FieldResolver(() => DateTime, { description: 'When it was opened; it may have been known before.' })
  openedAt(@Root() incident: IncidentRow): Date {
    return timeOfId(incident.id);
  }

  @FieldResolver(() => IncidentScope, {
    nullable: true,
    description: 'How far it reaches: the last version; null while it is counted.',
  })
  reach(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<IncidentScope | null> {
    return reachOf(context.officer, incident);
  }

  @FieldResolver(() => FrozenCounts, { description: 'How much it froze.' })
  frozenCounts(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<FrozenCounts> {
    return frozenCountsOf(context.officer, incident);
  }

  @Mutation(() => OpenIncidentResult, {
    description:
      'Opens an incident and freezes at once what it touches. Needs a fresh proof of identity; two officers let it go again.',
  })
  @Access(officer)
  openIncident(
    @Argument('input', () => OpenIncidentInput, { description: 'What is known.', access: [officer] })
    input: OpenIncidentInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return openIncidentByOfficer(context.officer, input);
  }
}
