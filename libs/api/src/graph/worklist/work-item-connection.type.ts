import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { WorkItem } from './work-item.type.ts';

@ObjectType({
  description: 'A page of open work, the most urgent first. It may be short and still have one behind it.',
  simpleResolvers: true,
})
@Access(officer)
export class WorkItemConnection {
  @Field(() => [WorkItem], { description: 'The items of this page.' })
  readonly nodes!: readonly WorkItem[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
