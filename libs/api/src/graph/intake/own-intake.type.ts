import { anyone } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IntakeEndGround } from './intake-end-ground.enum.ts';
import { IntakeKind } from './intake-kind.enum.ts';
import { IntakeStage } from './intake-stage.enum.ts';
import { IntakeWho } from './intake-who.enum.ts';

@ObjectType({
  description: 'A case, for whoever holds its number and the mailed code. It tells nothing of anybody else.',
  simpleResolvers: true,
})
@Access(anyone('who asks may have no account'))
export class OwnIntake {
  @Field(() => String, { description: 'Its number.' })
  readonly caseNumber!: string;

  @Field(() => IntakeKind, { description: 'What was asked for.' })
  readonly kind!: IntakeKind;

  @Field(() => IntakeWho, { description: 'What they said they are.' })
  readonly who!: IntakeWho;

  @Field(() => IntakeStage, { description: 'Where it stands.' })
  readonly stage!: IntakeStage;

  @Field(() => DateTime, { description: 'When it came.' })
  readonly receivedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it is answered; null when it is over, and while something is awaited of them.',
  })
  readonly dueAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is needed of them, in the words of the officer.',
  })
  readonly needed?: string | null;

  @Field(() => IntakeEndGround, { nullable: true, description: 'Why it ended.' })
  readonly ground?: IntakeEndGround | null;

  @Field(() => String, { nullable: true, description: 'The reasons, in the words of the officers.' })
  readonly endReason?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  readonly endedAt?: Date | null;

  @Field(() => Int, { description: 'How many files came with it.' })
  readonly evidenceCount!: number;
}
