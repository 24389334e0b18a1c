import type { Letter } from './letter.ts';
import { statementPoints } from './statement-points.ts';

/** `statement.json`: the answer under Art. 15(1), each point with its citation. */
export function statementJson(letter: Letter): string {
  const statement = {
    subject: letter.subject.displayName,
    controller: { name: letter.controller.name, contact: letter.controller.contact },
    request: {
      id: letter.request.id,
      receivedAt: letter.request.receivedAt,
      scope: letter.request.scope,
    },
    createdAt: letter.createdAt,
    points: statementPoints.map(({ key, article, title }) => ({
      article,
      title: title[letter.locale],
      paragraphs: letter.statement[key],
    })),
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}
