import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { AccessEvent } from './access-event.type.ts';

@ObjectType({ description: 'A page of the access history, newest first.', simpleResolvers: true })
@Access(customer)
export class AccessEventConnection {
  @Field(() => [AccessEvent], { description: 'The items of this page.' })
  readonly nodes!: readonly AccessEvent[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
