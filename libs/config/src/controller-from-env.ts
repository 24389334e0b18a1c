import type { Config, Regime } from './config.ts';
import type { EnvValues } from './read-env.ts';
import { statementFromEnv } from './statement/statement-from-env.ts';

/** Where each law counts its days. The GDPR also binds controllers outside of the Union (Art. 3(2)). */
const PLACES: Readonly<Record<Regime, RegExp>> = {
  gdpr: /^(?!GB)/,
  'uk-gdpr': /^GB/,
  ccpa: /^US-CA$/,
  lgpd: /^BR/,
  'ch-dsg': /^CH/,
};

/** Who supervises the controller that nobody has named yet. */
const DEMO_AUTHORITY = 'Demo Supervisory Authority';

const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
const placesIn = (list: string): string[] =>
  list
    .split(',')
    .map((place) => place.trim())
    .filter(Boolean);

const isRegime = (text: string): text is Regime => Object.hasOwn(PLACES, text);

/** Who answers for the data, and under which law. `isLocal` portals serve this machine alone and may go by the defaults. */
export function controllerFromEnv(
  values: EnvValues,
  place: { readonly stateDir: string; readonly root: string; readonly isLocal: boolean },
  problems: string[],
): Config['controller'] {
  const timeZone = values.RIGHTFUL_TIME_ZONE ?? 'Europe/Berlin';
  const jurisdiction = values.RIGHTFUL_JURISDICTION ?? 'DE-BY';
  const regime = values.RIGHTFUL_REGIME ?? 'gdpr';
  if (!knowsTimeZone(timeZone)) {
    problems.push(`RIGHTFUL_TIME_ZONE is "${timeZone}"; write an IANA name such as Europe/Berlin.`);
  }
  const establishments = placesIn(values.RIGHTFUL_ESTABLISHMENTS ?? jurisdiction);
  const customerPlaces = placesIn(values.RIGHTFUL_CUSTOMER_PLACES ?? '');
  for (const [setting, places] of [
    ['RIGHTFUL_JURISDICTION', [jurisdiction]],
    ...(values.RIGHTFUL_ESTABLISHMENTS === undefined
      ? []
      : [['RIGHTFUL_ESTABLISHMENTS', establishments] as const]),
    ['RIGHTFUL_CUSTOMER_PLACES', customerPlaces],
  ] as const) {
    const wrong = places.find((one) => !PLACE.test(one));
    if (wrong !== undefined)
      problems.push(`${setting} is "${wrong}"; write an ISO 3166-2 code such as DE-BY or FR.`);
  }
  if (!isRegime(regime)) {
    problems.push(`RIGHTFUL_REGIME is "${regime}"; known are ${Object.keys(PLACES).join(', ')}.`);
  } else if (!PLACES[regime].test(jurisdiction)) {
    problems.push(`RIGHTFUL_REGIME ${regime} does not apply in ${jurisdiction}; change one of the two.`);
  }
  if (!place.isLocal) {
    for (const name of ['RIGHTFUL_CONTROLLER_NAME', 'RIGHTFUL_CONTROLLER_CONTACT'] as const) {
      if (values[name] === undefined)
        problems.push(`${name} is not set; people must be told who answers for their data.`);
    }
  }
  const name = values.RIGHTFUL_CONTROLLER_NAME ?? 'Demo Controller';
  const contact = values.RIGHTFUL_CONTROLLER_CONTACT ?? 'privacy@example.org';
  const law = isRegime(regime) ? regime : 'gdpr';
  return {
    name,
    contact,
    jurisdiction,
    establishments,
    customerPlaces,
    authority:
      values.RIGHTFUL_AUTHORITY ?? (values.RIGHTFUL_CONTROLLER_NAME === undefined ? DEMO_AUTHORITY : null),
    timeZone,
    regime: law,
    statement: statementFromEnv(values, { name, contact, regime: law }, place, problems),
  };
}

function knowsTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
