import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkDoor } from './work-door.enum.ts';
import { WorkKind } from './work-kind.enum.ts';
import { WorkReason } from './work-reason.enum.ts';
import { WorkWhen } from './work-when.enum.ts';

@ObjectType({ description: 'Which work is meant; what is null does not matter.', simpleResolvers: true })
@Access(officer)
export class WorkChoice {
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
}
