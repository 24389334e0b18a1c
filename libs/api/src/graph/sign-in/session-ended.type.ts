import { signedIn } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Sessions were ended.', simpleResolvers: true })
@Access(signedIn)
export class SessionEnded {
  @Field(() => Int, { description: 'How many.' })
  readonly endedCount!: number;
}
