import { type Setting, type SettingName, settings } from './settings.ts';

type Definition<N extends SettingName> = Extract<(typeof settings)[number], { name: N }>;
type Value<K extends Setting['kind']> = K extends 'port' | 'count'
  ? number
  : K extends 'switch'
    ? boolean
    : string;

/** The settings as typed values; `undefined` where the variable is not set (or is empty). */
export type EnvValues = { [N in SettingName]?: Value<Definition<N>['kind']> };

export interface Env {
  readonly values: EnvValues;
  /** One sentence for each text that could not be understood. `envToConfig` refuses when there is one. */
  readonly problems: readonly string[];
}

const ON = new Set(['true', '1', 'yes', 'on']);
const OFF = new Set(['false', '0', 'no', 'off']);

/** First step: text to typed values. Understands each variable alone and never throws. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const values: Record<string, string | number | boolean> = {};
  const problems: string[] = [];
  for (const setting of settings) {
    const text = source[setting.name]?.trim();
    if (text === undefined || text === '') continue;
    const value = parse(setting, text);
    if (value === undefined) problems.push(misread(setting, text));
    else values[setting.name] = value;
  }
  problems.push(...misspelled(Object.keys(source)));
  return { values: values as EnvValues, problems };
}

function parse(setting: Setting, text: string): string | number | boolean | undefined {
  switch (setting.kind) {
    case 'port':
      return wholeNumber(text, 1, 65_535);
    case 'count':
      return wholeNumber(text, 0, 1_000_000);
    case 'switch':
      return ON.has(text.toLowerCase()) ? true : OFF.has(text.toLowerCase()) ? false : undefined;
    case 'url':
      return URL.canParse(text) ? text : undefined;
    default:
      return text;
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** The text of a URL is not repeated: it may carry a password. */
function misread(setting: Setting, text: string): string {
  switch (setting.kind) {
    case 'port':
      return `${setting.name} is "${text}"; a port is a whole number from 1 to 65535 (default ${setting.default}).`;
    case 'count':
      return `${setting.name} is "${text}"; write a whole number, 0 or more (default ${setting.default}).`;
    case 'switch':
      return `${setting.name} is "${text}"; write true or false (default: ${setting.default}).`;
    default:
      return `${setting.name} is not a complete URL such as ${setting.name === 'RIGHTFUL_PUBLIC_URL' ? 'https://privacy.example.org' : 'mariadb://user:password@host:3306/rightful'}.`;
  }
}

/** A typing error in a name would otherwise mean silently running on the default. */
function misspelled(names: readonly string[]): string[] {
  const known = new Set<string>(settings.map((setting) => setting.name));
  return names
    .filter((name) => name.startsWith('RIGHTFUL_') && !known.has(name))
    .flatMap((name) => {
      const meant = settings.find((setting) => editDistance(setting.name, name) <= 2);
      return meant ? [`${name} is not a setting; did you mean ${meant.name}?`] : [];
    });
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
