import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Decision } from './decision.type.ts';

@ObjectType({ description: 'A page of decisions, the oldest first.', simpleResolvers: true })
@Access(officer)
export class DecisionConnection {
  @Field(() => [Decision], { description: 'The items of this page.' })
  readonly nodes!: readonly Decision[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
