import { regulator } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentNotice } from './incident-notice.type.ts';

@ObjectType({ description: 'A page of incident notices, newest first.', simpleResolvers: true })
@Access(regulator)
export class IncidentNoticeConnection {
  @Field(() => [IncidentNotice], { description: 'The items of this page.' })
  readonly nodes!: readonly IncidentNotice[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
