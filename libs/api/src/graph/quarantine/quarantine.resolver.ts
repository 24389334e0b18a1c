import { listQuarantine } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { QuarantinedFileConnection } from './quarantined-file-connection.type.ts';

@Resolver(() => OfficerDesk)
export class QuarantineResolver {
  @FieldResolver(() => QuarantinedFileConnection, {
    description: 'What was fed in and not taken, newest first, with the reason.',
  })
  quarantine(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listQuarantine(context.officer, { first, after });
  }
}
