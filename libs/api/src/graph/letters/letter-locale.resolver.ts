import { letterLocaleOfAccount, setLetterLocale, viewerProfile } from '@rightful/domain';
import { signedIn } from '@rightful/policy';
import { Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Viewer } from '../viewer/viewer.type.ts';
import { LetterLocale } from './letter-locale.enum.ts';

@Resolver(() => Viewer)
export class LetterLocaleResolver {
  @FieldResolver(() => LetterLocale, {
    nullable: true,
    description: 'The language chosen for formal letters; null: that of the pages.',
  })
  letterLocale(@Ctx() context: RequestContext): Promise<LetterLocale | null> {
    return letterLocaleOfAccount(context.person);
  }

  @Mutation(() => Viewer, { description: 'Chooses the language of formal letters.' })
  @Access(signedIn)
  async setLetterLocale(
    @Argument('locale', () => LetterLocale, {
      nullable: true,
      description: 'The language; null: that of the pages.',
      access: [signedIn],
    })
    locale: LetterLocale | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    await setLetterLocale(context.person, locale ?? null);
    return viewerProfile(context.person);
  }
}
