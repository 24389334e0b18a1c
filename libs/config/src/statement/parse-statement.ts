import {
  type ControllerStatement,
  type StatementLocale,
  type StatementPoint,
  type StatementTexts,
  statementLocales,
  statementPoints,
} from './controller-statement.ts';

type Parsed = { readonly statement: ControllerStatement } | { readonly problems: readonly string[] };

/** Reads `{ "en": { "purposes": "…" or ["…", "…"], … }, "de": { … } }`; `{controller}` and `{contact}` are filled in. */
export function parseStatement(
  text: string,
  fill: { readonly controller: string; readonly contact: string },
): Parsed {
  const file = parseObject(text);
  if (!file)
    return { problems: ['it is not a JSON object with the languages "en" and "de" (UTF-8); write it so'] };
  const problems = strangers(file, [...Object.keys(statementLocales), 'sample'], 'it');
  if (file.sample !== undefined && typeof file.sample !== 'boolean')
    problems.push('"sample" is neither true nor false; write true, or leave it out');
  const texts: Partial<Record<StatementLocale, StatementTexts>> = {};
  for (const [locale, language] of Object.entries(statementLocales)) {
    const found = file[locale];
    if (!isObject(found)) {
      problems.push(`"${locale}" is missing; write the nine points in ${language} there`);
      continue;
    }
    problems.push(...strangers(found, Object.keys(statementPoints), `"${locale}"`));
    const points: Partial<Record<StatementPoint, readonly string[]>> = {};
    for (const [point, tells] of Object.entries(statementPoints)) {
      const paragraphs = paragraphsOf(found[point]);
      if (paragraphs)
        points[point as StatementPoint] = paragraphs.map((paragraph) => filled(paragraph, fill));
      else problems.push(`"${locale}"."${point}" is missing or empty; say in ${language} ${tells}`);
    }
    texts[locale as StatementLocale] = points as StatementTexts;
  }
  if (problems.length > 0) return { problems };
  return {
    statement: {
      origin: file.sample === true ? 'sample' : 'own',
      texts: texts as ControllerStatement['texts'],
    },
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function strangers(object: Record<string, unknown>, known: readonly string[], where: string): string[] {
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => `${where} holds "${key}", which is not known; known are ${known.join(', ')}`);
}

function paragraphsOf(value: unknown): readonly string[] | undefined {
  const paragraphs: unknown[] = Array.isArray(value) ? value : [value];
  const good = (paragraph: unknown): paragraph is string =>
    typeof paragraph === 'string' && paragraph.trim() !== '';
  return paragraphs.length > 0 && paragraphs.every(good) ? paragraphs : undefined;
}

const filled = (text: string, fill: { readonly controller: string; readonly contact: string }): string =>
  text.replaceAll('{controller}', () => fill.controller).replaceAll('{contact}', () => fill.contact);
