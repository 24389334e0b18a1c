import { signedIn } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A change of password.' })
@Access(signedIn)
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password that counts until now.' })
  readonly currentPassword!: string;

  @Field(() => String, { description: 'The password that is to count.' })
  readonly newPassword!: string;
}
