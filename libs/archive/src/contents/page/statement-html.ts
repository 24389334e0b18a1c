import type { ArchiveInput } from '../../plan/archive-input.ts';
import { escapeHtml } from '../escape-html.ts';
import { statementPoints } from '../statement-points.ts';
import { longDate } from '../wall-clock.ts';
import { pageHead } from './page-frame.ts';
import { fillWords, pageWords } from './page-words.ts';

/** `statement.html`: the answer under Art. 15(1) GDPR as a letter. */
export function* statementHtml(input: ArchiveInput): Generator<string> {
  const words = pageWords[input.locale];
  const lead = fillWords(words.requestLine, {
    request: input.request.id,
    received: longDate(input.request.receivedAt, input.locale),
    scope: input.request.scope,
  });
  const contact = input.controller.contact === undefined ? '' : `, ${input.controller.contact}`;
  yield pageHead(input.locale, words.statement);
  yield `<body>
<header>
<p class="lead">${escapeHtml(input.controller.name + contact)}<br>${escapeHtml(longDate(input.createdAt, input.locale))}</p>
<h1>${escapeHtml(words.statement)}</h1>
<p class="quiet">${escapeHtml(input.subject.displayName)} · ${escapeHtml(lead)}</p>
</header>
<main>
`;
  for (const { key, article, title } of statementPoints) {
    yield `<h2>${escapeHtml(title[input.locale])}</h2>\n`;
    for (const paragraph of input.statement[key]) yield `<p>${escapeHtml(paragraph)}</p>\n`;
    yield `<p class="small quiet">${escapeHtml(article)}</p>\n`;
  }
  yield `</main>
<footer><p><a href="index.html">${escapeHtml(words.back)}</a></p></footer>
</body>
</html>
`;
}
