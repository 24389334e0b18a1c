import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'An authenticator can be set up; it counts once a code of it was confirmed.',
  simpleResolvers: true,
})
@Access(signedIn)
export class TotpStarted {
  @Field(() => String, { description: 'The secret to type in, in base32.' })
  readonly secret!: string;

  @Field(() => String, { description: 'The same as an otpauth: address, for a picture to scan.' })
  readonly uri!: string;
}
