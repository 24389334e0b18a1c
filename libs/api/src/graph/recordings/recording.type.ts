import { owner, type SubjectId } from '@rightful/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { RedactionGround } from '../reviews/redaction-ground.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: "One recording of the customer's voice.", simpleResolvers: true })
@Access(owner)
export class Recording {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the recording, e.g. to report it.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => ID, { description: 'The device that recorded it.' })
  readonly deviceId!: string;

  @Field(() => String, { description: "That device's name." })
  readonly deviceName!: string;

  @Field(() => Int, { description: 'Its duration in milliseconds.' })
  readonly durationMs!: number;

  @Field(() => Float, { description: 'Its size in bytes.' })
  readonly byteLength!: number;

  @Field(() => String, {
    description: 'What its bytes are, e.g. audio/wav; found out by looking, not believed.',
  })
  readonly mediaType!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a machine or a person wrote down of it; null when nobody did.',
  })
  readonly transcript?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the transcript as a BCP 47 tag; null when unknown.',
  })
  readonly language?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the device was to have been called, 0 to 1; null when it did not say.',
  })
  readonly wakeWordConfidence?: number | null;

  @Field(() => Boolean, { description: 'True when the device woke without being called.' })
  readonly falseActivation!: boolean;

  @Field(() => Boolean, {
    description: 'True when a person listened to it before it came here, e.g. to improve speech recognition.',
  })
  readonly heardByHuman!: boolean;

  @Field(() => String, {
    description: 'SHA-256 in hex of the bytes that are played; a downloaded file must match.',
  })
  readonly sha256!: string;

  @Field(() => [Int], { description: 'Loudness 0..255, one value per peakWindowMs.' })
  readonly peaks!: readonly number[];

  @Field(() => Int, { description: 'Milliseconds that one peak covers.' })
  readonly peakWindowMs!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was frozen because somebody said it is not theirs; null while it is not.',
  })
  readonly frozenAt?: Date | null;

  @Field(() => RedactionGround, {
    nullable: true,
    description:
      'Why two officers keep parts of it silent, or all of it back (Art. 15(4) GDPR); null when they do not.',
  })
  readonly keptBack?: RedactionGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the sound on this server; null while frozen, and where all of it is kept back.',
  })
  readonly audioPath?: string | null;
}
