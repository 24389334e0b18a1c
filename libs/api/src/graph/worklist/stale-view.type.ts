import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';
import { WorkItem } from './work-item.type.ts';

@ObjectType({
  implements: UserError,
  description: 'Somebody changed it meanwhile; nothing was done.',
  simpleResolvers: true,
})
@Access(officer)
export class StaleView extends UserError {
  @Field(() => [WorkItem], { description: 'What changed, as it is now; each says what in `changes`.' })
  readonly items!: readonly WorkItem[];
}
