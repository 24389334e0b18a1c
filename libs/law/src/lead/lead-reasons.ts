import type { Citation, Wording } from '../regime.ts';

/** One step of the reasoning, and where it stands. */
export interface LeadReason {
  readonly text: Wording;
  readonly citation: Citation;
}

const GDPR_URL = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const gdpr = (place: string): Citation => ({ text: `GDPR ${place}`, url: GDPR_URL, evidence: 'primary' });
const reason = (en: string, de: string, citation: Citation): LeadReason => ({ text: { en, de }, citation });

/** Every step that the reasoning may take. */
export const LEAD_REASONS = {
  oneStateOnly: reason(
    'establishments and people are in one state: nothing crosses a border, its own authority is competent',
    'Niederlassungen und Menschen sind in einem Staat: nichts überschreitet eine Grenze, zuständig ist dessen Behörde',
    gdpr('Art. 4(23), Art. 55(1)'),
  ),
  severalEstablishments: reason(
    'the controller has establishments in several member states: cross-border processing, where it takes place in the context of their activities',
    'der Verantwortliche hat Niederlassungen in mehreren Mitgliedstaaten: grenzüberschreitende Verarbeitung, wenn sie im Rahmen ihrer Tätigkeiten erfolgt',
    gdpr('Art. 4(23)(a)'),
  ),
  peopleElsewhere: reason(
    'people in another member state are substantially affected: cross-border processing',
    'Menschen in einem anderen Mitgliedstaat sind erheblich betroffen: grenzüberschreitende Verarbeitung',
    gdpr('Art. 4(23)(b)'),
  ),
  leads: reason(
    'the authority of the main or single establishment leads, and is the only one that the controller deals with in this',
    'federführend ist die Behörde der Hauptniederlassung oder einzigen Niederlassung; nur mit ihr hat der Verantwortliche darin zu tun',
    gdpr('Art. 56(1), Art. 56(6)'),
  ),
  mainEstablishment: reason(
    'the main establishment is where the central administration in the Union is, unless another one there decides on purposes and means',
    'Hauptniederlassung ist der Ort der Hauptverwaltung in der Union, es sei denn, eine andere dort entscheidet über Zwecke und Mittel',
    gdpr('Art. 4(16)(a)'),
  ),
  concerned: reason(
    'concerned is an authority where the controller has an establishment, where people are substantially affected, or with which somebody complained',
    'betroffen ist eine Behörde, wo der Verantwortliche eine Niederlassung hat, wo Menschen erheblich betroffen sind, oder bei der jemand Beschwerde einlegte',
    gdpr('Art. 4(22)'),
  ),
  cooperates: reason(
    'the lead authority works with those concerned and shows them its draft decision',
    'die federführende Behörde arbeitet mit den betroffenen zusammen und legt ihnen ihren Beschlussentwurf vor',
    gdpr('Art. 60(1), Art. 60(3)'),
  ),
  noOneStopShop: reason(
    'the controller has no establishment in the European Economic Area: no one-stop-shop; the authority of each state where affected people live is told',
    'der Verantwortliche hat keine Niederlassung im Europäischen Wirtschaftsraum: keine einheitliche Anlaufstelle; die Behörde jedes Staates, in dem betroffene Menschen leben, erhält die Meldung',
    {
      text: 'GDPR Art. 55(1); EDPB Guidelines 9/2022, para. 73; EDPB, How to notify a data breach to your DPA',
      url: 'https://www.edpb.europa.eu/notify-data-breach_en',
      evidence: 'secondary',
    },
  ),
  mainNotKnown: reason(
    'which establishment is the main one is not known; until it is, tell at least the authority where the breach took place',
    'welche Niederlassung die Hauptniederlassung ist, ist nicht bekannt; bis dahin mindestens der Behörde melden, wo die Verletzung geschah',
    {
      text: 'GDPR Art. 4(16)(a); EDPB, How to notify a data breach to your DPA',
      url: 'https://www.edpb.europa.eu/notify-data-breach_en',
      evidence: 'secondary',
    },
  ),
  mainOutside: reason(
    'the main establishment that was named is outside the Union; only one in the Union can make an authority lead',
    'die genannte Hauptniederlassung liegt außerhalb der Union; nur eine in der Union begründet eine Federführung',
    gdpr('Art. 4(16)(a)'),
  ),
  landLeads: reason(
    'in Germany the authority of the Land of the main or single establishment leads',
    'in Deutschland ist die Behörde des Landes der Hauptniederlassung oder einzigen Niederlassung federführend',
    {
      text: 'BDSG § 19(1)',
      url: 'https://www.gesetze-im-internet.de/bdsg_2018/__19.html',
      evidence: 'secondary',
    },
  ),
  landOfSeveral: reason(
    'with several establishments in Germany the authority of the Land of the main one is competent',
    'bei mehreren Niederlassungen in Deutschland ist die Behörde des Landes der Hauptniederlassung zuständig',
    {
      text: 'BDSG § 40(2)',
      url: 'https://www.gesetze-im-internet.de/bdsg_2018/__40.html',
      evidence: 'secondary',
    },
  ),
  standsAlone: reason(
    'a law outside the European Economic Area has no part in its one-stop-shop: its authority is told by its own rules',
    'ein Recht außerhalb des Europäischen Wirtschaftsraums hat an dessen einheitlicher Anlaufstelle keinen Teil: dessen Behörde wird nach eigenen Regeln benachrichtigt',
    { text: 'GDPR Art. 55, Art. 56, Art. 60', evidence: 'own' },
  ),
} as const;
