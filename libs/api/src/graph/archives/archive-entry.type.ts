import { owner, type SubjectId } from '@rightful/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One recording as it lies in an archive.', simpleResolvers: true })
@Access(owner)
export class ArchiveEntry {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => Int, { description: 'Its place in the archive, from 1.' })
  readonly position!: number;

  @Field(() => String, { description: 'Its file name in the archive.' })
  readonly name!: string;

  @Field(() => ID, { description: 'The recording that it is a copy of.' })
  readonly recordingId!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => String, { description: 'The device that recorded it.' })
  readonly deviceName!: string;

  @Field(() => Int, { description: 'Its duration in milliseconds.' })
  readonly durationMs!: number;

  @Field(() => Float, { description: 'Its size in bytes.' })
  readonly byteLength!: number;

  @Field(() => String, { description: 'SHA-256 of its bytes in hex.' })
  readonly sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its transcript in the archive; null when there is none.',
  })
  readonly transcript?: string | null;

  @Field(() => [Int], { description: 'Loudness 0..255, one value per peakWindowMs.' })
  readonly peaks!: readonly number[];

  @Field(() => Int, { description: 'Milliseconds that one peak covers.' })
  readonly peakWindowMs!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Plays the bytes that lie in the archive; null while frozen.',
  })
  readonly audioPath?: string | null;
}
