import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { ReviewItem } from './review-item.type.ts';

@ObjectType({ description: 'A page of what has to be heard.', simpleResolvers: true })
@Access(officer)
export class ReviewItemConnection {
  @Field(() => [ReviewItem], { description: 'The items of this page.' })
  readonly nodes!: readonly ReviewItem[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
