import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The person has proved who they are.', simpleResolvers: true })
@Access(signedIn)
export class IdentityProven {
  @Field(() => DateTime, { description: 'How long the proof counts.' })
  readonly until!: Date;
}
