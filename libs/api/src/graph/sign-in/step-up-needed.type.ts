import { signedIn } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'This needs a fresh proof of identity; call proveIdentity and try again.',
  simpleResolvers: true,
})
@Access(signedIn)
export class StepUpNeeded extends UserError {
  @Field(() => Int, { description: 'Seconds a proof may be old.' })
  readonly maxAgeSeconds!: number;
}
