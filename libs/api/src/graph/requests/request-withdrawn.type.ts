import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { CopyRequest } from './copy-request.type.ts';

@ObjectType({ description: 'The request was taken back; nothing will be sent.', simpleResolvers: true })
@Access(customer)
export class RequestWithdrawn {
  @Field(() => CopyRequest, { description: 'The request, as it stands now.' })
  readonly request!: CopyRequest;
}
