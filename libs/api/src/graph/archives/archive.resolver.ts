import { archiveDays, listEntries, mayLeave } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import type { ArchiveRow } from '../rows.ts';
import { Archive } from './archive.type.ts';
import type { ArchiveDay } from './archive-day.type.ts';
import { ArchiveEntryConnection } from './archive-entry-connection.type.ts';

/** What an archive shows beside its row. Only an archive with a digest is ever shown. */
@Resolver(() => Archive)
export class ArchiveResolver {
  @FieldResolver()
  sha256(@Root() archive: ArchiveRow): string | undefined {
    return archive.sha256?.toString('hex');
  }

  @FieldResolver()
  manifestSha256(@Root() archive: ArchiveRow): string | undefined {
    return archive.manifestSha256?.toString('hex');
  }

  @FieldResolver()
  gateCheckedAt(@Root() archive: ArchiveRow): Date | null {
    return archive.checkedAt;
  }

  @FieldResolver()
  days(@Root() archive: ArchiveRow, @Ctx() context: RequestContext): Promise<ArchiveDay[]> {
    return archiveDays(context.customer, archive);
  }

  @FieldResolver()
  manifestPath(@Root() archive: ArchiveRow, @Ctx() context: RequestContext): string | null {
    const leaves = mayLeave(context.customer, archive, context.now);
    return leaves ? `/bytes/archives/${archive.id}/manifest.json` : null;
  }

  @FieldResolver(() => ArchiveEntryConnection, { description: 'Everything in the archive, in its order.' })
  async entries(
    @Root() archive: ArchiveRow,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ArchiveEntryConnection> {
    return listEntries(context.customer, archive, { first, after });
  }
}
