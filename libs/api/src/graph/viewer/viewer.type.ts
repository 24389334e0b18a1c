import { signedIn } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { Locale } from './locale.enum.ts';
import { Role } from './role.enum.ts';
import { Session } from './session.type.ts';

@ObjectType({ description: 'The signed-in person, about themselves.', simpleResolvers: true })
@Access(signedIn)
export class Viewer {
  @Field(() => Role, { description: 'What this person is here for; decides which desk they see.' })
  readonly role!: Role;

  @Field(() => String, { description: 'The name to greet them with.' })
  readonly displayName!: string;

  @Field(() => String, { description: 'The mail address they sign in with.' })
  readonly email!: string;

  @Field(() => Locale, { description: 'The language they chose; mails and archives follow it.' })
  readonly locale!: Locale;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the person last proved who they are; null only for sessions that never did.',
  })
  readonly provedAt?: Date | null;

  @Field(() => Boolean, { description: 'True while that proof is fresh enough (5 minutes) for a download.' })
  readonly viewerIsProven!: boolean;

  @Field(() => Boolean, { description: 'True when signing in also asks for a code of an authenticator.' })
  readonly totpEnabled!: boolean;

  @Field(() => Int, { description: 'Recovery codes that were not used yet.' })
  readonly recoveryCodesLeft!: number;

  @Field(() => [Session], { description: 'Every place where this person is signed in, this one first.' })
  readonly sessions!: readonly Session[];
}
