import { officer } from '@rightful/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { QuarantineReason } from './quarantine-reason.enum.ts';

@ObjectType({
  description: 'A file that was not taken in, because its owner or its content is in doubt.',
  simpleResolvers: true,
})
@Access(officer)
export class QuarantinedFile {
  @Field(() => ID, { description: 'Names the file in quarantine.' })
  readonly id!: string;

  @Field(() => QuarantineReason, { description: 'Why it lies here.' })
  readonly reason!: QuarantineReason;

  @Field(() => String, { description: 'The reason in a sentence that says what to do.' })
  readonly detail!: string;

  @Field(() => String, { description: 'The name under which it was fed in.' })
  readonly sourceName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The serial number that it came with; null when it came without.',
  })
  readonly deviceSerial?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it claims to have been recorded; null when it does not say.',
  })
  readonly claimedRecordedAt?: Date | null;

  @Field(() => Float, { description: 'Its size in bytes.' })
  readonly byteLength!: number;

  @Field(() => DateTime, { description: 'When it was put here.' })
  readonly quarantinedAt!: Date;

  @Field(() => Int, { description: 'How often officers looked at it.' })
  readonly lookCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when nothing is left to do about it; null while it stands on the list of work.',
  })
  readonly lookedAt?: Date | null;
}
