import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { OfficerRequest } from './officer-request.type.ts';

@ObjectType({ description: 'A page of requests, the most urgent first.', simpleResolvers: true })
@Access(officer)
export class OfficerRequestConnection {
  @Field(() => [OfficerRequest], { description: 'The items of this page.' })
  readonly nodes!: readonly OfficerRequest[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
