import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { ArchiveEntry } from './archive-entry.type.ts';

@ObjectType({
  description: "A page of an archive's entries, in the order of the archive.",
  simpleResolvers: true,
})
@Access(customer)
export class ArchiveEntryConnection {
  @Field(() => [ArchiveEntry], { description: 'The items of this page.' })
  readonly nodes!: readonly ArchiveEntry[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
