import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';
import { WorkChange } from '../worklist/work-change.type.ts';

@ObjectType({
  implements: UserError,
  description: 'Somebody changed the request meanwhile; nothing was done.',
  simpleResolvers: true,
})
@Access(officer)
export class RequestChangedMeanwhile extends UserError {
  @Field(() => [WorkChange], { description: 'What changed since the version that was seen.' })
  readonly changes!: readonly WorkChange[];
}
