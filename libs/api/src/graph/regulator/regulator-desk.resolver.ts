import { authorityName, figures, listAddressedFilings } from '@rightful/domain';
import { regulator } from '@rightful/policy';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { Access } from '../secure-schema/access.ts';
import { AddressedFilingConnection } from './addressed-filing-connection.type.ts';
import { Figures } from './figures.type.ts';
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

  @FieldResolver(() => AddressedFilingConnection, {
    description: 'What was filed with this authority and is open to it, newest first.',
  })
  filings(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AddressedFilingConnection> {
    return listAddressedFilings(context.regulator, {
      first,
      after,
    }) as unknown as Promise<AddressedFilingConnection>;
  }
}
