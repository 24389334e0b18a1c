import { anyone } from '@rightful/policy';
import { Field, InterfaceType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InterfaceType({ description: 'An expected failure: not a bug, and no refusal.' })
@Access(anyone('says what to do next'))
export abstract class UserError {
  @Field(() => String, { description: 'Stable code for programs.' })
  readonly code!: string;

  @Field(() => String, { description: 'Plain words, in English; the pages translate by code.' })
  readonly message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Which input it is about; null when it is about none.',
  })
  readonly path?: readonly string[] | null;
}
