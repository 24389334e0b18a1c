import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { ReviewRecording } from './review-recording.type.ts';

@ObjectType({ description: 'A page of the recordings under review.', simpleResolvers: true })
@Access(officer)
export class ReviewRecordingConnection {
  @Field(() => [ReviewRecording], { description: 'The items of this page.' })
  readonly nodes!: readonly ReviewRecording[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
