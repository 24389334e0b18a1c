import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { ReviewFinding } from './review-finding.type.ts';

@ObjectType({ description: 'A page of what was heard and decided.', simpleResolvers: true })
@Access(officer)
export class ReviewFindingConnection {
  @Field(() => [ReviewFinding], { description: 'The items of this page.' })
  readonly nodes!: readonly ReviewFinding[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
