import { owner, type SubjectId } from '@rightful/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ArchiveDay } from './archive-day.type.ts';

@ObjectType({
  description: 'A packed copy: everything in it can be looked at and heard before it is downloaded.',
  simpleResolvers: true,
})
@Access(owner)
export class Archive {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the archive.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The request that it answers.' })
  readonly requestId!: string;

  @Field(() => DateTime, { description: 'When it was packed.' })
  readonly createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it can be downloaded; null before the check let it through.',
  })
  readonly readyUntil?: Date | null;

  @Field(() => Int, { description: 'Recordings in it.' })
  readonly entryCount!: number;

  @Field(() => Float, { description: 'Its exact size in bytes.' })
  readonly byteLength!: number;

  @Field(() => String, { description: 'SHA-256 of the archive in hex; the downloaded file must match.' })
  readonly sha256!: string;

  @Field(() => String, {
    description: 'SHA-256 of its manifest in hex, which carries the digest of every file.',
  })
  readonly manifestSha256!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was read back and checked; null before.' })
  readonly gateCheckedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was frozen after a report; null while it is not.',
  })
  readonly frozenAt?: Date | null;

  @Field(() => [ArchiveDay], {
    description: 'How many recordings by day and device, for the summary before the download.',
  })
  readonly days!: readonly ArchiveDay[];

  @Field(() => String, {
    nullable: true,
    description: 'Path of the manifest on this server; null while frozen.',
  })
  readonly manifestPath?: string | null;
}
