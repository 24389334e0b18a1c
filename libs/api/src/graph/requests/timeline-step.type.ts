import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { StepState } from './step-state.enum.ts';
import { TimelineStepKind } from './timeline-step-kind.enum.ts';

@ObjectType({ description: 'One step on the way of a request.', simpleResolvers: true })
@Access(customer, officer)
export class TimelineStep {
  @Field(() => TimelineStepKind, { description: 'Which step.' })
  readonly kind!: TimelineStepKind;

  @Field(() => StepState, { description: 'How it stands.' })
  readonly state!: StepState;

  @Field(() => DateTime, { nullable: true, description: 'When it happened; null while it has not.' })
  readonly at?: Date | null;
}
