import { authorityName, figures, listNotices } from '@rightful/domain';
import { regulator } from '@rightful/policy';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { Access } from '../secure-schema/access.ts';
import { Figures } from './figures.type.ts';
import { IncidentNoticeConnection } from './incident-notice-connection.type.ts';
import { RegulatorDesk } from './regulator-desk.type.ts';

@Resolver(() => RegulatorDesk)
export class RegulatorDeskResolver {
  @Query(() => RegulatorDesk, {
    nullable: true,
    description: "The supervisory authority's desk: counts, never people.",
  })
  @Access(regulator)
  regulatorDesk(): RegulatorDesk {
    return {};
  }

  @FieldResolver(() => String, { description: 'The authority that is signed in.' })
  authorityName(@Ctx() context: RequestContext): Promise<string> {
    return authorityName(context.regulator);
  }

  @FieldResolver(() => Figures, { description: "The portal's figures." })
  figures(@Ctx() context: RequestContext): Promise<Figures> {
    return figures(context.regulator);
  }

  @FieldResolver(() => IncidentNoticeConnection, { description: 'Incident notices, newest first.' })
  async incidents(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentNoticeConnection> {
    const page = await listNotices(context.regulator, { first, after });
    return { ...page, nodes: page.nodes.map(({ incident, ...counts }) => ({ ...incident, ...counts })) };
  }
}
