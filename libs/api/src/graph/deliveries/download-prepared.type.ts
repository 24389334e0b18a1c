import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Delivery } from './delivery.type.ts';

@ObjectType({ description: 'A download was prepared.', simpleResolvers: true })
@Access(customer)
export class DownloadPrepared {
  @Field(() => Delivery, { description: 'The delivery, to be redeemed once.' })
  readonly delivery!: Delivery;
}
