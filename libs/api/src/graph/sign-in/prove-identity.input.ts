import { signedIn } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What proves once more who is here.' })
@Access(signedIn)
export class ProveIdentityInput {
  @Field(() => String, { description: 'The password of the account.' })
  readonly password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A code of the authenticator or a recovery code; needed where an authenticator is set up.',
  })
  readonly code?: string | null;
}
