import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The session is over.', simpleResolvers: true })
@Access(anyone('answers the person who has just signed out'))
export class SignedOut {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}
