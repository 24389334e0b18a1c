import type { Filing } from './filing.ts';

const GDPR = 'eu-gdpr:';
/** Of the Data Privacy Vocabulary 2.0, module "data breach" for the GDPR (W3C Data Privacy Vocabularies and Controls CG). */
const ASPECTS: Readonly<Record<string, string>> = {
  confidentiality: `${GDPR}ConfidentialityBreach`,
  integrity: `${GDPR}IntegrityBreach`,
  availability: `${GDPR}AvailabilityBreach`,
};
const RISKS: Readonly<Record<string, string>> = {
  unlikely: `${GDPR}DBIAIndicatesNoRisk`,
  risk: `${GDPR}DBIAIndicatesLowRisk`,
  high: `${GDPR}DBIAIndicatesHighRisk`,
};
const REPORTS = {
  preliminary: `${GDPR}DataBreachPreliminaryReport`,
  'follow-up': `${GDPR}DataBreachOngoingReport`,
  complete: `${GDPR}DataBreachConcludingReport`,
  withdrawal: `${GDPR}DataBreachReport`,
} as const;

/** Nothing is fetched to read it: the context stands in the document. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const moment = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });

/** A filing as JSON-LD in the words of the Data Privacy Vocabulary: the breach, and this notice of it. */
export function jsonLdOf({ caseNumber, authority, kind, number, filedAt, content }: Filing): object {
  const breach = `urn:rightful:breach:${caseNumber}`;
  const aspects = Array.isArray(content.aspects) ? (content.aspects as readonly string[]) : [];
  const risk = RISKS[String(content.outcome)];
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': breach,
        '@type': [
          `${GDPR}DataBreach`,
          ...aspects.flatMap((aspect) => ASPECTS[aspect] ?? []),
          ...(content.isCrossBorder === true ? [`${GDPR}CrossBorderDataBreach`] : []),
        ],
        'dct:identifier': caseNumber,
        ...(typeof content.narrative === 'string' ? { 'dct:description': content.narrative } : {}),
        ...(typeof content.awareAt === 'string' ? { 'dct:dateAccepted': moment(content.awareAt) } : {}),
        ...(risk ? { 'dpv:hasStatus': { '@id': risk } } : {}),
      },
      {
        '@id': `urn:rightful:filing:${caseNumber}:${number}`,
        '@type': [
          number === 1 ? `${GDPR}DPABreachInitialNotice` : `${GDPR}DPAPhasedBreachNotice`,
          REPORTS[kind],
        ],
        'dct:identifier': `${caseNumber}/${number}`,
        'dct:issued': moment(filedAt.toISOString()),
        'dct:audience': authority,
        'dct:subject': { '@id': breach },
        ...(number > 1
          ? { 'dct:replaces': { '@id': `urn:rightful:filing:${caseNumber}:${number - 1}` } }
          : {}),
      },
    ],
  };
}
