import { escapeHtml } from '../escape-html.ts';
import type { Letter } from '../letter.ts';
import { missingWords } from '../missing-part.ts';
import { inBrackets } from '../provisions.ts';
import { longDate } from '../wall-clock.ts';
import { pageHead } from './page-frame.ts';
import { pageScript } from './page-script.ts';
import { fillWords, pageWords } from './page-words.ts';

/** What `index.html` says of its recordings as a whole. */
export interface PageTotals {
  readonly recordings: number;
  readonly totalMs: number;
  /** The devices' labels in the order in which they first appear; the lines give their numbers. */
  readonly devices: readonly string[];
}

/** What the line of the data block begins with; no other line of the page does. */
export const DATA_LINE = '<script type="application/json" id="data">';

/** What follows the last recording of `index.html`; the same in every archive. */
export const pageAfter = `
]}</script>
<script>${pageScript}</script>
</body>
</html>
`;

/** All of `index.html` before the line break that comes before its first recording. */
export function pageBefore(letter: Letter, totals: PageTotals, publicKey: string): string {
  const words = pageWords[letter.locale];
  const values = {
    subject: letter.subject.displayName,
    controller: letter.controller.name,
    date: longDate(letter.createdAt, letter.locale),
    received: longDate(letter.request.receivedAt, letter.locale),
    request: letter.request.id,
    scope: letter.request.scope,
    contact: letter.controller.contact ?? '',
    place: inBrackets(letter.provisions.statement?.short),
  };
  const say = (sentence: string, more: Record<string, string | number> = {}) =>
    escapeHtml(fillWords(sentence, { ...values, ...more }));
  const minutes = Math.round(totals.totalMs / 60_000);
  const tag = letter.locale === 'de' ? 'de-DE' : 'en-GB';
  const counted = ([one, several]: readonly [string, string], n: number) =>
    say(n === 1 ? one : several, { n: n.toLocaleString(tag) });
  const summary = [
    counted(words.recordingsCount, totals.recordings),
    say(words.playingTime, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    counted(words.devicesCount, totals.devices.length),
  ].join(' · ');
  const contact = letter.controller.contact === undefined ? '' : ` ${say(words.strangerContact)}`;
  const data = JSON.stringify({ words: words.script, devices: totals.devices }).replaceAll('<', '\\u003c');
  return `${pageHead(letter.locale, fillWords(words.title, values), pageScript)}<body>
<a class="skip" href="#list">${say(words.skip)}</a>
<header>
<p class="lead">${say(words.lead)} <a href="#check">${say(words.howToCheck)}</a></p>
<h1>${say(words.title)}</h1>
<p class="quiet">${totals.recordings === 0 ? say(words.none) : summary}</p>
<p class="small quiet">${say(words.requestLine)}</p>
${missingLine(letter, counted)}</header>
<main>
<form id="filter" aria-label="${say(words.filter)}" hidden>
<div><label for="from">${say(words.from)}</label><input id="from" type="date"></div>
<div><label for="to">${say(words.to)}</label><input id="to" type="date"></div>
<div><label for="said">${say(words.said)}</label><input id="said" type="search" autocomplete="off"></div>
<div><button type="reset">${say(words.reset)}</button></div>
<fieldset id="devices"><legend>${say(words.devices)}</legend></fieldset>
</form>
<noscript><p>${say(words.noScript)}</p></noscript>
<p id="count" class="quiet" role="status"></p>
<div id="list" tabindex="-1"></div>
<p class="more"><button id="more" type="button" hidden></button></p>
<p class="small quiet">${say(words.keys)}</p>
</main>
<footer>
<p>${say(words.stranger)}${contact}</p>
<h2 id="check">${say(words.howToCheck)}</h2>
<p>${say(words.check[0] as string)}</p>
<pre>sha256sum -c SHA256SUMS</pre>
<p>${say(words.check[1] as string)}</p>
<pre>minisign -Vm manifest.json -P ${escapeHtml(publicKey)}</pre>
<p>${say(words.signedBy)}</p>
<h2>${say(words.elsewhere)}</h2>
<p><a href="statement.html">${say(words.statement)}</a><br><a href="recordings.csv">${say(words.table)}</a><br><a href="README.txt">README.txt</a></p>
</footer>
<div class="player" id="player" role="region" aria-label="${say(words.player)}" hidden><div>
<p id="now"></p>
<button id="previous" type="button">${say(words.previous)}</button>
<audio id="audio" controls preload="none"></audio>
<button id="next" type="button">${say(words.next)}</button>
</div></div>
${DATA_LINE}${data.slice(0, -1)},"recordings":[`;
}

function missingLine(
  { locale, missing = [] }: Letter,
  counted: (words: readonly [string, string], n: number) => string,
): string {
  if (missing.length === 0) return '';
  return `<p><a href="statement.html#missing">${counted(missingWords[locale].link, missing.length)}</a></p>\n`;
}
