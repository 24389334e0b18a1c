import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { CaseMessage } from './case-message.type.ts';

@ObjectType({ description: 'A page of messages, newest first.', simpleResolvers: true })
@Access(customer, officer)
export class CaseMessageConnection {
  @Field(() => [CaseMessage], { description: 'The items of this page.' })
  readonly nodes!: readonly CaseMessage[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
