import {
  draftLetterTexts,
  LETTER_LOCALES,
  type LetterTexts,
  lettersOfIncident,
  noticeTexts,
  previewLetters,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { IncidentRow } from '../rows.ts';
import { Argument } from '../secure-schema/argument.ts';
import { BreachLetterPreview } from './breach-letter-preview.type.ts';
import { IncidentLetters } from './incident-letters.type.ts';

@Resolver(() => Incident)
export class IncidentLettersResolver {
  @FieldResolver(() => IncidentLetters, { description: 'What the people hear whom it touches.' })
  async letters(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<unknown> {
    const found = await lettersOfIncident(context.officer, incident);
    return {
      ...found,
      draft: byLocale(draftLetterTexts(context.officer, incident)),
      wordings: found.wordings.map((wording) => ({ ...wording, texts: byLocale(wording.texts) })),
      notices: found.notices.map((notice) => ({ ...notice, texts: noticeTexts(notice) })),
    };
  }

  @FieldResolver(() => [BreachLetterPreview], {
    nullable: true,
    description: 'A wording as it would go out, in each language; null where there is none of that number.',
  })
  letterPreviews(
    @Root() incident: IncidentRow,
    @Argument('number', () => Int, { description: 'Which wording.', access: [officer] }) number: number,
    @Ctx() context: RequestContext,
  ): Promise<BreachLetterPreview[] | null> {
    return previewLetters(context.officer, incident, number);
  }
}

const byLocale = (texts: LetterTexts) => LETTER_LOCALES.map((locale) => ({ locale, ...texts[locale] }));
