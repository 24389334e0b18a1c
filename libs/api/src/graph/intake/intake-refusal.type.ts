import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IntakeRefusalGround } from './refusal-ground.enum.ts';

@ObjectType({
  description: 'A refusal that waits for a second officer: what the first says, did, and did not do.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeRefusal {
  @Field(() => IntakeRefusalGround, { description: 'The ground.' })
  readonly ground!: IntakeRefusalGround;

  @Field(() => String, { description: 'What the person would read.' })
  readonly reason!: string;

  @Field(() => String, { description: 'Who proposes it.' })
  readonly proposedByName!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  readonly proposedAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may decide it: everybody but who proposes it.' })
  readonly viewerCanDecide!: boolean;

  @Field(() => Int, { description: 'How many files came with the case.' })
  readonly evidenceCount!: number;

  @Field(() => Int, { description: 'How many of them an officer opened.' })
  readonly openedCount!: number;

  @Field(() => Int, { description: 'How often the person was asked who they are.' })
  readonly askedCount!: number;
}
