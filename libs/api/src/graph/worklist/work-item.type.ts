import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { GateFinding } from '../desk/gate-finding.type.ts';
import { Access } from '../secure-schema/access.ts';
import { DeskOfficer } from './desk-officer.type.ts';
import { WorkChange } from './work-change.type.ts';
import { WorkDoor } from './work-door.enum.ts';
import { WorkKind } from './work-kind.enum.ts';
import { WorkReason } from './work-reason.enum.ts';
import { WorkThing } from './work-thing.enum.ts';

@ObjectType({
  description: 'A piece of open work: by when, why, whose, and never what it sounds like.',
  simpleResolvers: true,
})
@Access(officer)
export class WorkItem {
  @Field(() => ID, { description: 'The id of the thing itself.' })
  readonly id!: string;

  @Field(() => WorkThing, { description: 'What it is.' })
  readonly thing!: WorkThing;

  @Field(() => WorkKind, { description: 'What is asked.' })
  readonly kind!: WorkKind;

  @Field(() => String, { description: 'The code of the state in which the thing stands.' })
  readonly state!: string;

  @Field(() => WorkDoor, {
    nullable: true,
    description: 'By which way it came in; null when nobody brought it.',
  })
  readonly door?: WorkDoor | null;

  @Field(() => String, { nullable: true, description: 'Its case number, where it has one.' })
  readonly label?: string | null;

  @Field(() => WorkReason, { description: 'Why it stands on the list.' })
  readonly reason!: WorkReason;

  @Field(() => DateTime, {
    description: 'The next date by which somebody has to act: the order of the list.',
  })
  readonly actAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'The legal limit; null when there is none.' })
  readonly dueAt?: Date | null;

  @Field(() => Boolean, { description: 'True while its clock stands still.' })
  readonly isPaused!: boolean;

  @Field(() => Boolean, { description: 'False once it is done.' })
  readonly isOpen!: boolean;

  @Field(() => Boolean, { description: 'True when the legal limit has passed.' })
  readonly isLate!: boolean;

  @Field(() => Boolean, { description: 'True when the legal limit comes within three days.' })
  readonly isSoon!: boolean;

  @Field(() => Int, { description: 'Give it with whatever is done to it: who acts on an older one is told.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When it changed last.' })
  readonly changedAt!: Date;

  @Field(() => [WorkChange], { description: 'Its last changes, the newest last.' })
  readonly changes!: readonly WorkChange[];

  @Field(() => DeskOfficer, { nullable: true, description: 'Whose it is; null while it is nobody’s.' })
  readonly assignee?: DeskOfficer | null;

  @Field(() => Boolean, { description: 'True while the viewer has not seen it as it is now.' })
  readonly isNew!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The request that it is or is about; null when there is none.',
  })
  readonly requestId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The customer who asked; null for what is no request.',
  })
  readonly customerName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Recordings that a request covers.' })
  readonly recordingCount?: number | null;

  @Field(() => [GateFinding], { description: 'What the gate found.' })
  readonly findings!: readonly GateFinding[];
}
