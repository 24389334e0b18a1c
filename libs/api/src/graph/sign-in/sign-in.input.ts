import { anyone } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'Who signs in.' })
@Access(anyone('nobody is signed in yet'))
export class SignInInput {
  @Field(() => String, {
    description: 'The mail address of the account; upper and lower case do not matter.',
  })
  readonly email!: string;

  @Field(() => String, { description: 'Its password.' })
  readonly password!: string;
}
