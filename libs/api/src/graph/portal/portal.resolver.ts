import { minisignPublicKey } from '@rightful/archive';
import { anyone } from '@rightful/policy';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Access } from '../secure-schema/access.ts';
import { Portal } from './portal.type.ts';

@Resolver()
export class PortalResolver {
  @Query(() => Portal, { description: 'What everybody may know about this portal.' })
  @Access(anyone('the portal introduces itself before anybody signs in'))
  portal(@Ctx() context: RequestContext): Portal {
    const { config, signing } = context.anybody;
    return {
      controllerName: config.controller.name,
      controllerContact: config.controller.contact,
      archivePublicKey: minisignPublicKey(signing.archive),
      ...context.facts,
    };
  }
}
