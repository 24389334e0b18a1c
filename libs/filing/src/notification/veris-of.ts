import { createHash } from 'node:crypto';
import type { NotificationContent } from '@rightful/law';
import type { Filing } from './filing.ts';
import { ACTIONS, ACTORS, DATA, DISCLOSED, FOUND, LOSSES, SIZES, VICTIMS } from './veris-words.ts';

const VERSION = '1.4.1';
const UNITS = [
  ['Years', 31_536_000_000],
  ['Months', 2_592_000_000],
  ['Weeks', 604_800_000],
  ['Days', 86_400_000],
  ['Hours', 3_600_000],
  ['Minutes', 60_000],
  ['Seconds', 1_000],
] as const;

/**
 * A filing in the words of VERIS, the Vocabulary for Event Recording and Incident Sharing, for statistics: kinds, counts and
 * times. No words of anybody's, no name, and an id that leads to the case only for whoever knows its number. What the form does
 * not say is "Unknown".
 * Source: verisc.json and verisc-enum.json, https://github.com/vz-risk/veris.
 */
export function verisOf({ caseNumber, kind, filedAt, content }: Filing): object {
  return {
    schema_version: VERSION,
    source_id: 'rightful',
    incident_id: uuidOf(caseNumber),
    security_incident: kind === 'withdrawal' ? 'False positive' : 'Confirmed',
    timeline: timelineOf(content, filedAt),
    victim: {
      country: ['Unknown'],
      employee_count: SIZES[String(content.controllerSize)] ?? 'Unknown',
      // Of the North American classification, which the form does not ask for: VERIS's own word for unknown.
      industry: '000',
    },
    actor: ACTORS[String(content.cause)] ?? { unknown: {} },
    action: actionOf(many(content.natures)),
    asset: { assets: [{ variety: 'Unknown' }] },
    attribute: attributeOf(content),
    discovery_method: FOUND[String(content.discovery)] ?? { unknown: true },
  };
}

function actionOf(natures: readonly string[]): object {
  const action: Record<string, { variety: string[]; vector: string[]; target?: string[] }> = {};
  for (const nature of natures) {
    const [category, variety] = ACTIONS[nature] ?? [];
    if (!category || !variety) continue;
    action[category] ??= {
      variety: [],
      vector: ['Unknown'],
      ...(category === 'social' ? { target: ['Unknown'] } : {}),
    };
    action[category].variety = [...new Set([...action[category].variety, variety])];
  }
  return Object.keys(action).length > 0 ? action : { unknown: {} };
}

function attributeOf(content: NotificationContent): object {
  const aspects = many(content.aspects);
  const losses = many(content.natures).flatMap((nature) => LOSSES[nature] ?? []);
  const isConfidential = aspects.length === 0 || aspects.includes('confidentiality');
  return {
    ...(isConfidential ? { confidentiality: confidentialityOf(content) } : {}),
    ...(aspects.includes('integrity') ? { integrity: { variety: ['Unknown'] } } : {}),
    ...(aspects.includes('availability')
      ? { availability: { variety: losses.length > 0 ? [...new Set(losses)] : ['Unknown'] } }
      : {}),
  };
}

function confidentialityOf({
  disclosure,
  dataTypes,
  categories,
  recordCount,
  intelligible,
}: NotificationContent) {
  const varieties = new Set(many(dataTypes).map((type) => DATA[type] ?? 'Personal'));
  const victims = new Set(many(categories).map((group) => VICTIMS[group] ?? 'Other'));
  const total = (recordCount as { readonly count?: number } | undefined)?.count;
  return {
    data_disclosure: DISCLOSED[String(disclosure)] ?? 'Unknown',
    ...(varieties.size > 0 ? { data: [...varieties].map((variety) => ({ variety })) } : {}),
    ...(victims.size > 0 ? { data_victim: [...victims] } : {}),
    ...(total === undefined ? {} : { data_total: total }),
    state: [intelligible === 'protected' ? 'Stored encrypted' : 'Unknown'],
  };
}

function timelineOf({ occurred, awareAt, endedAt }: NotificationContent, filedAt: Date): object {
  const { at, from } = (occurred ?? {}) as { readonly at?: string; readonly from?: string };
  const began = instant(at ?? from);
  const aware = instant(awareAt);
  const day = began ?? aware ?? filedAt;
  return {
    incident: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    discovery: between(began, aware),
    containment: between(aware, instant(endedAt)),
  };
}

const instant = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** A length in its largest unit that it fills; what ended before it began says nothing. */
function between(from: Date | null, to: Date | null): object {
  const ms = from && to ? to.getTime() - from.getTime() : -1;
  if (ms < 0) return { unit: 'Unknown' };
  const [unit, size] = UNITS.find(([, one]) => ms >= one) ?? ['Seconds', 1_000];
  return { unit, value: Math.floor(ms / size) };
}

const many = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

/** The same case has the same id in each of its versions. A UUID of version 8: made by a rule of our own. */
function uuidOf(caseNumber: string): string {
  const bytes = createHash('sha256').update(`rightful-veris/1:${caseNumber}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
