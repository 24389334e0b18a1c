import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { QuarantinedFile } from './quarantined-file.type.ts';

@ObjectType({ description: 'A page of the quarantine, newest first.', simpleResolvers: true })
@Access(officer)
export class QuarantinedFileConnection {
  @Field(() => [QuarantinedFile], { description: 'The items of this page.' })
  readonly nodes!: readonly QuarantinedFile[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
