import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The authenticator counts from now on.', simpleResolvers: true })
@Access(signedIn)
export class TotpConfirmed {
  @Field(() => [String], {
    description: 'Each opens the account once when the authenticator is lost. Shown once.',
  })
  readonly recoveryCodes!: readonly string[];
}
