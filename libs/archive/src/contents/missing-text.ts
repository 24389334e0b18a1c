import type { ArchiveLocale } from '../plan/archive-input.ts';
import type { Letter } from './letter.ts';
import { type MissingPart, missingWords } from './missing-part.ts';
import { fillWords } from './page/page-words.ts';
import { inBrackets } from './provisions.ts';

/** The recording as a person finds it, then what is missing of it and why, in whole sentences. */
export function missingText(
  part: MissingPart,
  { locale, provisions }: Pick<Letter, 'locale' | 'provisions'>,
): { readonly name: string; readonly why: string } {
  const words = missingWords[locale];
  const parts = part.regions.map(({ startMs, endMs }) => span(startMs, endMs, locale)).join(', ');
  const what = part.action === 'mute' ? fillWords(words.mute, { parts }) : words.withhold;
  const place = inBrackets(provisions.rightsOfOthers?.inText);
  const sentences = [what, fillWords(words.grounds[part.ground], { place })];
  if (part.action === 'mute' && part.isTranscriptWithheld) sentences.push(words.transcript);
  if (part.action === 'mute' && part.isTranscriptCut) sentences.push(words.cut);
  return { name: `${part.localTime.replace('T', ' ')}, ${part.deviceLabel}`, why: sentences.join(' ') };
}

/** The title and the lead of the section; undefined when nothing is missing. */
export function missingHead({
  missing,
  locale,
  controller,
}: Letter): { title: string; lead: string } | undefined {
  if (missing === undefined || missing.length === 0) return undefined;
  const { title, lead } = missingWords[locale];
  return { title, lead: fillWords(lead, { controller: controller.name }) };
}

function span(startMs: number, endMs: number, locale: ArchiveLocale): string {
  const [from, to] = [clock(startMs, locale), clock(endMs, locale)];
  return locale === 'de' ? `von ${from} bis ${to}` : `from ${from} to ${to}`;
}

/** Minutes, seconds and tenths. */
function clock(ms: number, locale: ArchiveLocale): string {
  const tenths = Math.round(ms / 100);
  const seconds = `${Math.floor(tenths / 10) % 60}`.padStart(2, '0');
  return `${Math.floor(tenths / 600)}:${seconds}${locale === 'de' ? ',' : '.'}${tenths % 10}`;
}
