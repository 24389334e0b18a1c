import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { CopyRequest } from './copy-request.type.ts';

@ObjectType({ description: 'A page of requests, newest first.', simpleResolvers: true })
@Access(customer)
export class CopyRequestConnection {
  @Field(() => [CopyRequest], { description: 'The items of this page.' })
  readonly nodes!: readonly CopyRequest[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
