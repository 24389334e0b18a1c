import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Recording } from './recording.type.ts';

@ObjectType({ description: 'A page of recordings, newest first.', simpleResolvers: true })
@Access(customer)
export class RecordingConnection {
  @Field(() => [Recording], { description: 'The items of this page.' })
  readonly nodes!: readonly Recording[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
