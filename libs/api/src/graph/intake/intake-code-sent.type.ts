import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'If there is such a case, a code is on its way to its address. The same when there is none.',
  simpleResolvers: true,
})
@Access(anyone('who asks may have no account'))
export class IntakeCodeSent {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}
