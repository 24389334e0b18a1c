import {
  draftLetterTexts,
  LETTER_LOCALES,
  type LetterTexts,
  lettersOfIncident,
  noticeTexts,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { IncidentRow } from '../rows.ts';
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
}

const byLocale = (texts: LetterTexts) => LETTER_LOCALES.map((locale) => ({ locale, ...texts[locale] }));
