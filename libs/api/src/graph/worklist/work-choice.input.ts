import { officer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkDoor } from './work-door.enum.ts';
import { WorkKind } from './work-kind.enum.ts';
import { WorkReason } from './work-reason.enum.ts';
import { WorkWhen } from './work-when.enum.ts';

@InputType({ description: 'Which work is meant; what is absent does not matter.' })
@Access(officer)
export class WorkChoiceInput {
  @Field(() => WorkKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: WorkKind | null;

  @Field(() => WorkReason, { nullable: true, description: 'On the list for this reason.' })
  readonly reason?: WorkReason | null;

  @Field(() => WorkDoor, { nullable: true, description: 'Came in by this way.' })
  readonly door?: WorkDoor | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its clock stands still.' })
  readonly isPaused?: boolean | null;

  @Field(() => WorkWhen, { nullable: true, description: 'How near the legal date is.' })
  readonly when?: WorkWhen | null;

  @Field(() => String, { nullable: true, description: '`mine`, `nobody`, or the id of an officer.' })
  readonly assignee?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What the viewer put into this view by hand; the other choices do not count then.',
  })
  readonly viewId?: string | null;
}
