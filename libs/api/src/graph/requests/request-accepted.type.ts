import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { CopyRequest } from './copy-request.type.ts';

@ObjectType({ description: 'The request was received.', simpleResolvers: true })
@Access(customer)
export class RequestAccepted {
  @Field(() => CopyRequest, { description: 'The request.' })
  readonly request!: CopyRequest;
}
