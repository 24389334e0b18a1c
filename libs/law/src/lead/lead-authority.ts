import { type Authority, authorityOf } from '../authorities/index.ts';
import { isInEea, stateOf } from './eea-states.ts';
import { checkQuestion, type LeadQuestion } from './lead-question.ts';
import { LEAD_REASONS, type LeadReason } from './lead-reasons.ts';

/** Who deals with a breach. Not legal advice: which establishment is the main one is a matter of fact that authorities may judge otherwise. */
export interface Leadership {
  /**
   * `lead`: one leads and others are concerned; `one-state`: nothing crosses a border; `each-its-own`: no establishment in the Union,
   * so none leads; `not-known`: the main establishment is wanting; `outside`: nothing is in the European Economic Area.
   */
  readonly kind: 'lead' | 'one-state' | 'each-its-own' | 'not-known' | 'outside';
  /** Who leads, or is alone competent. */
  readonly lead: Authority | null;
  /** The others under the GDPR; where none leads, all of them. */
  readonly concerned: readonly Authority[];
  /** Under other laws, each by its own rules. */
  readonly apart: readonly Authority[];
  /** With which the breach is filed: the lead or the one that is competent, or each; and those apart. */
  readonly notify: readonly Authority[];
  /** For which no authority is known here, or a part of the country has to be said. */
  readonly openPlaces: readonly string[];
  readonly reasons: readonly LeadReason[];
}

const R = LEAD_REASONS;

/** Which authority leads, and which others are concerned, with reasons. Throws `RangeError` for a question that cannot be. */
export function leadAuthority(question: LeadQuestion): Leadership {
  checkQuestion(question);
  const { establishments, people } = question;
  const seats = unique(establishments.filter(isInEea));
  const touched = unique(people.filter(isInEea));
  const outside = unique([...establishments, ...people].filter((place) => !isInEea(place)));
  const within = under(question, seats, touched);
  const apart = authoritiesOf(outside);
  const led = within.lead ? [within.lead] : within.kind === 'each-its-own' ? within.concerned : [];
  return {
    ...within,
    apart,
    notify: [...led, ...apart],
    openPlaces: withoutAuthority([...seats, ...touched, ...outside], within.lead),
    reasons: [...within.reasons, ...(apart.length > 0 ? [R.standsAlone] : [])],
  };
}

type Within = Pick<Leadership, 'kind' | 'lead' | 'concerned' | 'reasons'>;

function under({ mainEstablishment }: LeadQuestion, seats: string[], touched: string[]): Within {
  const concerned = authoritiesOf([...seats, ...touched]);
  if (seats.length === 0)
    return touched.length === 0
      ? { kind: 'outside', lead: null, concerned, reasons: [] }
      : { kind: 'each-its-own', lead: null, concerned, reasons: [R.noOneStopShop] };
  const named = mainEstablishment !== null && isInEea(mainEstablishment) ? mainEstablishment : null;
  const main = named ?? (seats.length === 1 ? seats[0] : undefined);
  const noted = mainEstablishment !== null && !named ? [R.mainOutside] : [];
  const crossing = crossingOf(seats, touched);
  const lead = main === undefined ? null : authorityOf(main);
  if (!main || !lead)
    return { kind: 'not-known', lead: null, concerned, reasons: [...noted, ...crossing, R.mainNotKnown] };
  const inGermany = seats.filter((seat) => stateOf(seat) === 'DE');
  const ofSeveral = inGermany.length > 1 && stateOf(main) === 'DE' ? [R.landOfSeveral] : [];
  if (crossing.length === 0)
    return { kind: 'one-state', lead, concerned: [], reasons: [...noted, R.oneStateOnly, ...ofSeveral] };
  return {
    kind: 'lead',
    lead,
    concerned: concerned.filter(({ id }) => id !== lead.id),
    reasons: [
      ...noted,
      ...crossing,
      ...(seats.length > 1 ? [R.mainEstablishment] : []),
      R.leads,
      ...(stateOf(main) === 'DE' ? [R.landLeads, ...ofSeveral] : []),
      R.concerned,
      R.cooperates,
    ],
  };
}

/** What makes it cross a border: states count, not parts of them. */
function crossingOf(seats: readonly string[], touched: readonly string[]): LeadReason[] {
  const states = unique(seats.map(stateOf));
  return [
    ...(states.length > 1 ? [R.severalEstablishments] : []),
    ...(touched.some((place) => !states.includes(stateOf(place))) ? [R.peopleElsewhere] : []),
  ];
}

const unique = (places: readonly string[]): string[] => [...new Set(places)];

const authoritiesOf = (places: readonly string[]): Authority[] => [
  ...new Map(places.flatMap((place) => authorityOf(place) ?? []).map((one) => [one.id, one])).values(),
];

/** A country is not open while one of its own leads. */
const withoutAuthority = (places: readonly string[], lead: Authority | null): string[] =>
  unique(places).filter((place) => !authorityOf(place) && !(lead && place === lead.country));
