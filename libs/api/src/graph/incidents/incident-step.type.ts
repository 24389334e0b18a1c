import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentOutcome } from './incident-outcome.enum.ts';
import { IncidentStepKind } from './incident-step-kind.enum.ts';
import { IncidentStepState } from './incident-step-state.enum.ts';
import { StillOpen } from './still-open.type.ts';

@ObjectType({
  description: 'What one officer proposed of an incident, and another confirms or not.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentStep {
  @Field(() => ID, { description: 'Names the step.' })
  readonly id!: string;

  @Field(() => IncidentStepKind, { description: 'What it is.' })
  readonly kind!: IncidentStepKind;

  @Field(() => IncidentStepState, { description: 'Where it stands.' })
  readonly state!: IncidentStepState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The awareness that it proposes; null for anything else.',
  })
  readonly awareAt?: Date | null;

  @Field(() => IncidentOutcome, {
    nullable: true,
    description: 'What it was found to be; null for anything else.',
  })
  readonly outcome?: IncidentOutcome | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what it froze stays so; null for anything else.',
  })
  readonly keepsFrozen?: boolean | null;

  @Field(() => [StillOpen], {
    description: 'What was still open when an end was proposed: what the other officer decides on.',
  })
  readonly stillOpen!: readonly StillOpen[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it ends although something was still open; null for anything else.',
  })
  readonly despite?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which wording of the letters goes out; null for anything else.',
  })
  readonly wordingNumber?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many letters waited for it; null for anything else.',
  })
  readonly letterCount?: number | null;

  @Field(() => String, { description: 'Why it was proposed.' })
  readonly words!: string;

  @Field(() => String, { description: 'Who proposed it.' })
  readonly proposedByName!: string;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who decided on it; null while nobody did.' })
  readonly decidedByName?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided on; null while nobody did.' })
  readonly decidedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was confirmed or rejected; null while nobody did.',
  })
  readonly decidedWords?: string | null;

  @Field(() => Boolean, { description: 'True when the viewer may be the second officer.' })
  readonly viewerCanDecide!: boolean;

  @Field(() => Boolean, { description: 'True when the viewer proposed it and may take it back.' })
  readonly viewerCanTakeBack!: boolean;
}
