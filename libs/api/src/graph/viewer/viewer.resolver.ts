import { listSessions, setLocale, viewerProfile } from '@rightful/domain';
import { anyone, signedIn } from '@rightful/policy';
import { Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Locale } from './locale.enum.ts';
import type { Session } from './session.type.ts';
import { Viewer } from './viewer.type.ts';

type Profile = Omit<Viewer, 'sessions'>;

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in here; null when nobody is.' })
  @Access(anyone('pages must know whether somebody is signed in'))
  async viewer(@Ctx() context: RequestContext): Promise<Profile | null> {
    return context.viewer.kind === 'anonymous' ? null : viewerProfile(context.person);
  }

  @FieldResolver()
  sessions(@Ctx() context: RequestContext): Promise<Session[]> {
    return listSessions(context.person);
  }

  @Mutation(() => Viewer, { description: 'Chooses the language of pages, mails and archives.' })
  @Access(signedIn)
  async setLocale(
    @Argument('locale', () => Locale, { description: 'The language.', access: [signedIn] }) locale: Locale,
    @Ctx() context: RequestContext,
  ): Promise<Profile> {
    await setLocale(context.person, locale);
    return viewerProfile(context.person);
  }
}
