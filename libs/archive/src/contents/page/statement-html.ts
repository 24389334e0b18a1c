import { escapeHtml } from '../escape-html.ts';
import type { Letter } from '../letter.ts';
import { missingHead, missingText } from '../missing-text.ts';
import { inBrackets } from '../provisions.ts';
import { statementPoints } from '../statement-points.ts';
import { longDate } from '../wall-clock.ts';
import { pageHead } from './page-frame.ts';
import { fillWords, pageWords } from './page-words.ts';

/** `statement.html`: the answer in points as a letter. */
export function* statementHtml(letter: Letter): Generator<string> {
  const words = pageWords[letter.locale];
  const lead = fillWords(words.requestLine, {
    request: letter.request.id,
    received: longDate(letter.request.receivedAt, letter.locale),
    scope: letter.request.scope,
  });
  const title = fillWords(words.statement, { place: inBrackets(letter.provisions.statement?.short) });
  const contact = letter.controller.contact === undefined ? '' : `, ${letter.controller.contact}`;
  yield pageHead(letter.locale, title);
  yield `<body>
<header>
<p class="lead">${escapeHtml(letter.controller.name + contact)}<br>${escapeHtml(longDate(letter.createdAt, letter.locale))}</p>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(letter.subject.displayName)} · ${escapeHtml(lead)}</p>
</header>
<main>
`;
  for (const point of statementPoints) {
    const place = letter.provisions[point.key];
    yield `<h2>${escapeHtml(point.title[letter.locale])}</h2>\n`;
    for (const paragraph of letter.statement[point.key]) yield `<p>${escapeHtml(paragraph)}</p>\n`;
    if (place) yield `<p class="small quiet">${escapeHtml(place.label)}</p>\n`;
  }
  yield* missingSection(letter);
  yield `</main>
<footer><p><a href="index.html">${escapeHtml(words.back)}</a></p></footer>
</body>
</html>
`;
}

function* missingSection(letter: Letter): Generator<string> {
  const head = missingHead(letter);
  if (head === undefined) return;
  yield `<h2 id="missing">${escapeHtml(head.title)}</h2>\n<ul>\n`;
  for (const part of letter.missing ?? []) {
    const { name, why } = missingText(part, letter);
    yield `<li>${escapeHtml(name)} <span class="small quiet">${escapeHtml(part.recordingId)}</span><br>${escapeHtml(why)}</li>\n`;
  }
  yield `</ul>\n<p>${escapeHtml(head.lead)}</p>\n`;
}
