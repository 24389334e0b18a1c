import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { CopyRequest } from '../requests/copy-request.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Erasure } from './erasure.type.ts';

@ObjectType({ description: 'The erasure has its date.', simpleResolvers: true })
@Access(customer)
export class ErasurePlanned {
  @Field(() => CopyRequest, { description: 'The request.' })
  readonly request!: CopyRequest;

  @Field(() => Erasure, { description: 'Its number and its date.' })
  readonly erasure!: Erasure;
}
