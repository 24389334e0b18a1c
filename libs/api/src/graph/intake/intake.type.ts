import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { DueDate } from '../requests/due-date.type.ts';
import { Access } from '../secure-schema/access.ts';
import { IdentityMeans } from './identity-means.enum.ts';
import { IntakeDetails } from './intake-details.type.ts';
import { IntakeDoor } from './intake-door.enum.ts';
import { IntakeEndGround } from './intake-end-ground.enum.ts';
import { IntakeEvidence } from './intake-evidence.type.ts';
import { IntakeKind } from './intake-kind.enum.ts';
import { IntakeProposal } from './intake-proposal.type.ts';
import { IntakeRefusal } from './intake-refusal.type.ts';
import { IntakeState } from './intake-state.enum.ts';
import { IntakeVoices } from './intake-voices.type.ts';
import { IntakeWho } from './intake-who.enum.ts';

@ObjectType({
  description: 'A case that came by another door than a session, before it belongs to anybody.',
  simpleResolvers: true,
})
@Access(officer)
export class Intake {
  @Field(() => ID, { description: 'Names the case.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number that the person quotes.' })
  readonly caseNumber!: string;

  @Field(() => IntakeKind, { description: 'What is asked for.' })
  readonly kind!: IntakeKind;

  @Field(() => IntakeDoor, { description: 'By which way it came.' })
  readonly door!: IntakeDoor;

  @Field(() => IntakeWho, { description: 'What the person says they are.' })
  readonly who!: IntakeWho;

  @Field(() => IntakeState, { description: 'Where it stands.' })
  readonly state!: IntakeState;

  @Field(() => Int, { description: 'Give it with each step: who acts on an older one is told.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When it came: the clock starts then.' })
  readonly receivedAt!: Date;

  @Field(() => DateTime, { description: 'When it was entered here.' })
  readonly enteredAt!: Date;

  @Field(() => DueDate, { description: 'Its legal deadline.' })
  readonly due!: DueDate;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person showed that the address is theirs.',
  })
  readonly addressProvenAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the identity was taken for proven.' })
  readonly identityProvenAt?: Date | null;

  @Field(() => IdentityMeans, { nullable: true, description: 'By what.' })
  readonly identityMeans?: IdentityMeans | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself if the person does not go on.',
  })
  readonly closesAt?: Date | null;

  @Field(() => IntakeEndGround, { nullable: true, description: 'Why it ended.' })
  readonly ground?: IntakeEndGround | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  readonly endedAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The request that it became.' })
  readonly requestId?: string | null;

  @Field(() => String, { nullable: true, description: 'The officer who works on it.' })
  readonly assigneeName?: string | null;

  @Field(() => Boolean, { description: 'Whether that is the viewer.' })
  readonly isMine!: boolean;

  @Field(() => IntakeDetails, {
    nullable: true,
    description: 'What the person told; null but for the officer of the case.',
  })
  readonly details?: IntakeDetails | null;

  @Field(() => [IntakeEvidence], {
    description: 'The files that came; empty but for the officer of the case.',
  })
  readonly evidence!: readonly IntakeEvidence[];

  @Field(() => IntakeRefusal, {
    nullable: true,
    description: 'A refusal that waits for a second officer; null while none is proposed.',
  })
  readonly refusal?: IntakeRefusal | null;

  @Field(() => IntakeProposal, {
    nullable: true,
    description:
      'Whom the system found; null before the identity is proven, and but for the officer of the case.',
  })
  readonly proposal?: IntakeProposal | null;

  @Field(() => IntakeVoices, {
    nullable: true,
    description:
      'What the device recorded in the time that was named, for a voice on somebody else’s device; null before the identity is proven, and but for the officer of the case.',
  })
  readonly voices?: IntakeVoices | null;
}
