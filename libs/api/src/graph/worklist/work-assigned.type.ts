import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkItem } from './work-item.type.ts';

@ObjectType({ description: 'The work was given to whom it should be.', simpleResolvers: true })
@Access(officer)
export class WorkAssigned {
  @Field(() => [WorkItem], { description: 'As it is now.' })
  readonly items!: readonly WorkItem[];
}
