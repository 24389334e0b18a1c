import type { ArchiveInput } from '../../plan/archive-input.ts';
import { escapeHtml } from '../escape-html.ts';
import type { NamedRecording } from '../named-recording.ts';
import { longDate } from '../wall-clock.ts';
import { pageHead } from './page-frame.ts';
import { pageScript } from './page-script.ts';
import { fillWords, pageWords } from './page-words.ts';

/** `index.html`: plays and filters the recordings beside it, offline. `publicKey` is minisign's one-line form. */
export function* indexHtml(
  input: ArchiveInput,
  recordings: readonly NamedRecording[],
  publicKey: string,
): Generator<string> {
  const words = pageWords[input.locale];
  const values = {
    subject: input.subject.displayName,
    controller: input.controller.name,
    date: longDate(input.createdAt, input.locale),
    received: longDate(input.request.receivedAt, input.locale),
    request: input.request.id,
    scope: input.request.scope,
    contact: input.controller.contact ?? '',
  };
  const say = (sentence: string, more: Record<string, string | number> = {}) =>
    escapeHtml(fillWords(sentence, { ...values, ...more }));
  const devices = [...new Set(recordings.map(({ recording }) => recording.deviceLabel))];
  const minutes = Math.round(
    recordings.reduce((sum, { recording }) => sum + (recording.durationMs ?? 0), 0) / 60_000,
  );
  const tag = input.locale === 'de' ? 'de-DE' : 'en-GB';
  const counted = ([one, several]: readonly [string, string], n: number) =>
    say(n === 1 ? one : several, { n: n.toLocaleString(tag) });
  const summary = [
    counted(words.recordingsCount, recordings.length),
    say(words.playingTime, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    counted(words.devicesCount, devices.length),
  ].join(' · ');
  const contact = input.controller.contact === undefined ? '' : ` ${say(words.strangerContact)}`;

  yield pageHead(input.locale, fillWords(words.title, values), pageScript);
  yield `<body>
<a class="skip" href="#list">${say(words.skip)}</a>
<header>
<p class="lead">${say(words.lead)} <a href="#check">${say(words.howToCheck)}</a></p>
<h1>${say(words.title)}</h1>
<p class="quiet">${recordings.length === 0 ? say(words.none) : summary}</p>
<p class="small quiet">${say(words.requestLine)}</p>
</header>
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
<script type="application/json" id="data">`;
  yield* dataBlock(devices, recordings, words.script);
  yield `</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function* dataBlock(
  devices: readonly string[],
  recordings: readonly NamedRecording[],
  words: Readonly<Record<string, string>>,
): Generator<string> {
  const numbers = new Map(devices.map((label, number) => [label, number]));
  yield embed({ words, devices }).slice(0, -1);
  yield ',"recordings":[';
  let separator = '\n';
  for (const { recording, path, localTime } of recordings) {
    const notes = (recording.falseActivation ? 1 : 0) | (recording.heardByHuman ? 2 : 0);
    const duration = recording.durationMs ?? -1;
    yield separator +
      embed([
        localTime,
        numbers.get(recording.deviceLabel),
        duration,
        path,
        recording.transcript ?? null,
        notes,
      ]);
    separator = ',\n';
  }
  yield '\n]}';
}

/** JSON that may stand inside a script element: nothing in it can end or open one. */
function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
