import { officer, regulator } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description:
    'How far an incident reaches, counted from the ledgers. A further version is kept whenever it differs.',
  simpleResolvers: true,
})
@Access(officer, regulator)
export class IncidentScope {
  @Field(() => Int, { description: 'Which version, from 1.' })
  readonly number!: number;

  @Field(() => DateTime, { description: 'When it was counted.' })
  readonly countedAt!: Date;

  @Field(() => Int, { description: 'How many recordings.' })
  readonly recordingCount!: number;

  @Field(() => Int, { description: 'Of how many people.' })
  readonly personCount!: number;

  @Field(() => Int, { description: 'How many deliveries sent anything of an archive with one of them.' })
  readonly receiverCount!: number;

  @Field(() => Float, { description: 'How long they are together, in milliseconds.' })
  readonly totalDurationMs!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the oldest was recorded; null when there are none.',
  })
  readonly firstRecordedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest was recorded; null when there are none.',
  })
  readonly lastRecordedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the first of them went out; null when none did.',
  })
  readonly firstSentAt?: Date | null;
}
