import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { OwnershipEndShown } from '../ledger/ownership-end-shown.type.ts';
import { LimitedUse } from '../rights/limited-use.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { DecisionKind } from './decision-kind.enum.ts';
import { DecisionState } from './decision-state.enum.ts';
import { RefusalGround } from './refusal-ground.type.ts';

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

  @Field(() => RefusalGround, {
    nullable: true,
    description: 'On which ground something is refused; null where nothing is.',
  })
  readonly ground?: RefusalGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'Granting in part: what is granted, as the customer reads it.',
  })
  readonly answer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a transcript shall say; null for anything else.',
  })
  readonly correctText?: string | null;

  @Field(() => LimitedUse, {
    nullable: true,
    description: 'The use that stays ended; null for anything else.',
  })
  readonly keepUse?: LimitedUse | null;

  @Field(() => DateTime, { nullable: true, description: 'From when on recordings stay restricted.' })
  readonly keepFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before when recordings stay restricted.' })
  readonly keepTo?: Date | null;

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

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is carried out, of what waits after the second yes; null for anything else.',
  })
  readonly effectiveAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was carried out; null while it was not.' })
  readonly appliedAt?: Date | null;

  @Field(() => OwnershipEndShown, {
    nullable: true,
    description: 'What it changes in the ledger of devices; null for anything else.',
  })
  readonly ownershipEnd?: OwnershipEndShown | null;

  @Field(() => Boolean, { description: 'True when the viewer may be the second officer.' })
  readonly viewerCanDecide!: boolean;

  @Field(() => Boolean, { description: 'True when the viewer proposed it and may take it back.' })
  readonly viewerCanTakeBack!: boolean;
}
