import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Incident } from './incident.type.ts';

@ObjectType({ description: 'A page of incidents, newest first.', simpleResolvers: true })
@Access(officer)
export class IncidentConnection {
  @Field(() => [Incident], { description: 'The items of this page.' })
  readonly nodes!: readonly Incident[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
