import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { DecisionKind } from './decision-kind.enum.ts';
import { DecisionState } from './decision-state.enum.ts';

@ObjectType({
  description: 'What one officer proposed, and another confirms or not.',
  simpleResolvers: true,
})
@Access(officer)
export class Decision {
  @Field(() => ID, { description: 'Names the decision.' })
  readonly id!: string;

  @Field(() => DecisionKind, { description: 'What is decided.' })
  readonly kind!: DecisionKind;

  @Field(() => DecisionState, { description: 'Where it stands.' })
  readonly state!: DecisionState;

  @Field(() => String, { description: 'Why it was proposed.' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Who proposed it.' })
  readonly proposedByName?: string | null;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who decided on it; null while nobody did.' })
  readonly decidedByName?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided on; null while nobody did.' })
  readonly decidedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was confirmed or rejected.' })
  readonly decidedReason?: string | null;

  @Field(() => Boolean, { description: 'True when the viewer may be the second officer.' })
  readonly viewerCanDecide!: boolean;

  @Field(() => Boolean, { description: 'True when the viewer proposed it and may take it back.' })
  readonly viewerCanTakeBack!: boolean;
}
