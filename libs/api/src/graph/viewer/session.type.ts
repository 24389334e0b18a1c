import { signedIn } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One place where the person is signed in.', simpleResolvers: true })
@Access(signedIn)
export class Session {
  @Field(() => ID, { description: 'Names the session to end it; opens nothing.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When the person signed in there.' })
  readonly startedAt!: Date;

  @Field(() => DateTime, { description: 'When something was last asked from there.' })
  readonly lastSeenAt!: Date;

  @Field(() => String, { description: 'Browser and system in words.' })
  readonly label!: string;

  @Field(() => Boolean, { description: 'True for the session that asks this.' })
  readonly viewerIsHere!: boolean;
}
