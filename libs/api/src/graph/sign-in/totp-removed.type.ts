import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'No authenticator is asked for any more.', simpleResolvers: true })
@Access(signedIn)
export class TotpRemoved {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}
