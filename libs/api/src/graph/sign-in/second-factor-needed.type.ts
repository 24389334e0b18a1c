import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The password was right; a code is awaited.', simpleResolvers: true })
@Access(anyone('answers a sign-in that is not finished'))
export class SecondFactorNeeded {
  @Field(() => DateTime, { description: 'Until when the code is awaited.' })
  readonly until!: Date;
}
