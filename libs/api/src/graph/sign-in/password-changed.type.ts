import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'The password was changed, and all other sessions were ended.',
  simpleResolvers: true,
})
@Access(signedIn)
export class PasswordChanged {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}
