import type { ArchiveInput } from '../plan/archive-input.ts';
import { statementPoints } from './statement-points.ts';

/** `statement.json`: the answer under Art. 15(1), each point with its citation. */
export function statementJson(input: ArchiveInput): string {
  const statement = {
    subject: input.subject.displayName,
    controller: input.controller,
    request: input.request,
    createdAt: input.createdAt,
    points: statementPoints.map(({ key, article, title }) => ({
      article,
      title: title[input.locale],
      paragraphs: input.statement[key],
    })),
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}
