import {
  AUTHORITIES,
  AUTHORITY_SOURCES,
  type Authority,
  authorityOf,
  BREACH_FORMS_OF_ALL,
  isInEea,
  type Leadership,
  leadAuthority,
} from '@rightful/law';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';

const KINDS: Readonly<Record<Leadership['kind'], string>> = {
  lead: 'one authority leads, others are concerned',
  'one-state': 'one state alone: its own authority',
  'each-its-own': 'no one-stop-shop: each authority is its own',
  'not-known': 'which authority leads is not known yet',
  outside: 'no authority of the European Economic Area has to do with it',
};

export const lawAuthority: Command = {
  name: 'law authority',
  summary: 'which authority supervises a place, or leads when several are concerned',
  help: `Usage: rightful law authority [--country <place>] [--json]
       rightful law authority --establishments <places> [--main <place>] [--people <places>] [--json]

Names the supervisory authority of a place, with its form for breaches and where that is known from; all of them without an option.
With establishments or people it says which authority leads, which others are concerned and with which a breach is filed, with
reasons and places in the law. Places are ISO 3166-2, parted by commas: FR,DE-BY. Not legal advice.

  --country         the place of one company: FR, DE-BE
  --establishments  where the controller has establishments; a representative is none
  --main            which of them decides on purposes and means, where there are several
  --people          where the people live whom a breach touches
  --json            the whole value as JSON

Exit code: 0 an authority was found, 1 none is known or none can be told yet, 2 it was called in a wrong way.
`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      country: { type: 'string' },
      establishments: { type: 'string' },
      main: { type: 'string' },
      people: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { country, establishments, main, people, json } = values;
    if (positionals.length > 0)
      throw new UsageError(
        `"${positionals[0]}" is no option; places are given with --country or --establishments.`,
      );
    const asksWhoLeads = [establishments, main, people].some((value) => value !== undefined);
    if (country !== undefined && asksWhoLeads)
      throw new UsageError(
        '--country stands alone; leave it out beside --establishments, --main and --people.',
      );
    if (!asksWhoLeads) return list(country, json);
    const leadership = answer({
      establishments: placesIn(establishments),
      mainEstablishment: main ?? null,
      people: placesIn(people),
    });
    console.log(json ? JSON.stringify(leadership, null, 2) : explain(leadership));
    return leadership.notify.length > 0 && leadership.kind !== 'not-known' ? 0 : 1;
  },
};

const placesIn = (list = ''): string[] => list.split(',').filter(Boolean);

function list(country: string | undefined, json: boolean): number {
  const found = country === undefined ? AUTHORITIES : [authorityOf(country)].filter((one) => one !== null);
  if (found.length === 0) {
    console.error(
      country === 'DE'
        ? 'In Germany each Land has its own: name one, DE-BE.'
        : `No authority is known here for "${country}"; write an ISO 3166-2 code, FR or DE-BE.`,
    );
    return 1;
  }
  console.log(json ? JSON.stringify(found, null, 2) : found.map((one) => described(one)).join('\n\n'));
  return 0;
}

function answer(question: Parameters<typeof leadAuthority>[0]): Leadership {
  try {
    return leadAuthority(question);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

const described = ({
  place,
  name,
  website,
  languages,
  breachForm,
  supervises,
  sources,
  lookedUpOn,
}: Authority): string =>
  [
    `${place}  ${name}${supervises === 'companies' ? '' : ' (public bodies)'}`,
    `  https://${website}`,
    ...(languages.length > 0 ? [`  takes what is written in: ${languages.join(', ')}`] : []),
    ...formOf(breachForm, place),
    ...sources.map((source) => `  ${AUTHORITY_SOURCES[source].text} [${AUTHORITY_SOURCES[source].evidence}]`),
    `  looked up on ${lookedUpOn}`,
  ].join('\n');

function formOf(breachForm: string | null, place: string): string[] {
  if (breachForm) return [`  form for breaches: ${breachForm}`];
  return isInEea(place) ? [`  look for its form for breaches at ${BREACH_FORMS_OF_ALL}`] : [];
}

function explain({ kind, lead, concerned, apart, notify, openPlaces, reasons }: Leadership): string {
  const named = (title: string, all: readonly Authority[]) =>
    all.length > 0 ? [`${title}:`, ...all.map(({ place, name }) => `  ${place}  ${name}`)] : [];
  return [
    KINDS[kind],
    '',
    ...named(kind === 'one-state' ? 'competent' : 'leads', lead ? [lead] : []),
    ...named('concerned', concerned),
    ...named('apart, each by its own law', apart),
    ...named('file with', notify),
    ...(openPlaces.length > 0
      ? [`no authority is known for, or name a part of: ${openPlaces.join(', ')}`]
      : []),
    '',
    ...reasons.map(({ text, citation }) => `${text.en}\n  ${citation.text} [${citation.evidence}]`),
  ]
    .join('\n')
    .trimEnd();
}
