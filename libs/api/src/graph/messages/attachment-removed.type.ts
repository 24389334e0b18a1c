import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How taking back a file ended.', simpleResolvers: true })
@Access(customer, officer)
export class AttachmentRemoved {
  @Field(() => Boolean, { description: 'False when there was none such, or it was sent already.' })
  readonly removed!: boolean;
}
