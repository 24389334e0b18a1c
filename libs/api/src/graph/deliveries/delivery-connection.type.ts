import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Delivery } from './delivery.type.ts';

@ObjectType({ description: 'A page of deliveries, newest first.', simpleResolvers: true })
@Access(customer)
export class DeliveryConnection {
  @Field(() => [Delivery], { description: 'The items of this page.' })
  readonly nodes!: readonly Delivery[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
