import { officer } from '@rightful/policy';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description:
    'Something that a device recorded in the time that a person named: when and how long, and no more.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeVoice {
  @Field(() => ID, { description: 'Names the recording.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => Float, { description: 'How long it is, in milliseconds.' })
  readonly durationMs!: number;
}
