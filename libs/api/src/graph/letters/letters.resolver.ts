import { previewLetter } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import type { RequestRow } from '../rows.ts';
import { Argument } from '../secure-schema/argument.ts';
import { LetterKind } from './letter-kind.enum.ts';
import { LetterLocale } from './letter-locale.enum.ts';
import { LetterPreview } from './letter-preview.type.ts';

@Resolver(() => OfficerRequest)
export class LettersResolver {
  @FieldResolver(() => LetterPreview, {
    nullable: true,
    description: 'A letter as this customer would get it now; null when the words cannot stand in it.',
  })
  letterPreview(
    @Root() { id }: RequestRow,
    @Argument('kind', () => LetterKind, { description: 'Which letter.' }) kind: LetterKind,
    @Argument('locale', () => LetterLocale, {
      nullable: true,
      description: 'In which language; absent: the one that the customer chose.',
    })
    locale: LetterLocale | null,
    @Argument('text', () => String, {
      description: "The officer's own words in it: reasons, what is needed.",
      defaultValue: '',
    })
    text: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return previewLetter(context.officer, id, kind, locale, text);
  }
}
