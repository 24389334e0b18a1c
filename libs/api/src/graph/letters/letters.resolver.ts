import { previewLetter, sendLetterByHand } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import type { RequestRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { LetterKind } from './letter-kind.enum.ts';
import { LetterLocale } from './letter-locale.enum.ts';
import { LetterPreview } from './letter-preview.type.ts';
import { SendLetterResult } from './send-letter-result.union.ts';

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

  @Mutation(() => SendLetterResult, {
    description:
      'Sends a letter that officers send by hand, IDENTITY_NEEDED. Every other goes out with the deed that it tells of. Needs a fresh proof of identity.',
  })
  @Access(officer)
  sendLetter(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [officer] }) requestId: string,
    @Argument('kind', () => LetterKind, { description: 'Which letter.', access: [officer] }) kind: LetterKind,
    @Argument('locale', () => LetterLocale, {
      nullable: true,
      description: 'In which language; absent: the one that the customer chose.',
      access: [officer],
    })
    locale: LetterLocale | null,
    @Argument('text', () => String, {
      description: 'What is needed, in own words; at most 4,000 characters.',
      access: [officer],
    })
    text: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return sendLetterByHand(context.officer, readId('request', requestId), kind, locale, text);
  }
}
