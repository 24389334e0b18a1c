import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Too many attempts; nothing was tried this time.',
  simpleResolvers: true,
})
@Access(anyone('answers a failed sign-in'))
export class TooManyAttempts extends UserError {
  @Field(() => DateTime, { description: 'When it may be tried again.' })
  readonly retryAt!: Date;
}
