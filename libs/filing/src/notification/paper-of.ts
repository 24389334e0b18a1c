import { compare, FORM, FORM_GROUPS, type FormField, GROUP_LABELS, missingIn } from '@rightful/law';
import type { Paper, PaperPart, PaperSection } from '../paper/paper.ts';
import type { Filing, FilingLanguage } from './filing.ts';
import { FILING_WORDS } from './filing-words.ts';
import { momentWords, valueWords } from './value-words.ts';

/** A filing as a document: the groups of the form in their order, the place in the law and what changed in the margin. */
export function paperOf(filing: Filing, language: FilingLanguage): Paper {
  const words = FILING_WORDS[language];
  const { caseNumber, authority, kind, number, filedAt, checkpoint } = filing;
  const head = words.head(caseNumber, number, words.kind[kind]);
  return {
    language,
    title: words.title,
    lines: [
      head,
      `${words.to}: ${authority}`,
      `${words.filedAt}: ${momentWords(filedAt.toISOString(), language)}`,
      `${words.checkpoint} ${checkpoint.sequence}, ${checkpoint.hash}`,
    ],
    sections: FORM_GROUPS.flatMap((group) => {
      const section = sectionOf(filing, group, language);
      return section.parts.length > 0 ? [section] : [];
    }),
    foot: head,
    author: String(filing.content.controllerName ?? ''),
    settledAt: filedAt,
  };
}

function sectionOf(
  filing: Filing,
  group: (typeof FORM_GROUPS)[number],
  language: FilingLanguage,
): PaperSection {
  const { content, before, kind } = filing;
  const words = FILING_WORDS[language];
  const changes = new Map(
    before ? compare(before, content).map(({ field, how }) => [field, words[how]] as const) : [],
  );
  const fields = FORM.filter((field) => field.group === group);
  const parts = fields.flatMap((field): PaperPart[] => {
    const value = content[field.id];
    const mark = [field.askedBy && `Art. ${field.askedBy}`, changes.get(field.id)].filter(Boolean).join(', ');
    if (value === undefined && !changes.has(field.id)) return [];
    const values = value === undefined ? ['–'] : valueWords(field, value, language);
    return [{ kind: 'fact', label: field.label[language], values, ...(mark ? { mark } : {}) }];
  });
  const missing = missingIn(content, kind).filter((field: FormField) => field.group === group);
  if (missing.length > 0)
    parts.push({
      kind: 'fact',
      label: words.notSaid,
      values: missing.map(
        (field) => `${field.label[language]}${field.askedBy ? ` (Art. ${field.askedBy})` : ''}`,
      ),
    });
  return { heading: GROUP_LABELS[group][language], parts };
}
