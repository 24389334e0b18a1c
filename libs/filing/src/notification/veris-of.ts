import type { NotificationContent } from '@rightful/law';
import type { Filing } from './filing.ts';
import { verisAction } from './veris/veris-action.ts';
import { verisAttribute } from './veris/veris-attribute.ts';
import { verisIds } from './veris/veris-ids.ts';
import { chosen, countOf } from './veris/veris-said.ts';
import { verisTimeline } from './veris/veris-timeline.ts';

const CONFIDENCE = {
  preliminary: 'Low',
  'follow-up': 'Medium',
  complete: 'High',
  withdrawal: 'None',
} as const;
const INCIDENT: Readonly<Record<string, string>> = { yes: 'Confirmed', no: 'Near miss' };
/** Of VERIS's sizes only those in which ours lies wholly. */
const EMPLOYEES: Readonly<Record<string, string>> = { micro: '1 to 10', small: '11 to 100', medium: 'Small' };
const DISCOVERY: Readonly<Record<string, object>> = {
  'own-control': { internal: { variety: ['Unknown'] } },
  processor: { partner: { variety: ['Unknown'] } },
  'data-subject': { external: { variety: ['Customer'] } },
  receiver: { external: { variety: ['Unrelated 3rd party'] } },
  press: { external: { variety: ['Other'] } },
  other: { other: true },
};
const ACTORS: Readonly<Record<string, object>> = {
  'internal-error': { internal: { variety: ['Unknown'], motive: ['NA'] } },
  'internal-malice': { internal: { variety: ['Unknown'], motive: ['Unknown'] } },
  'external-error': { external: { variety: ['Unknown'], motive: ['NA'], country: ['Unknown'] } },
  'external-malice': { external: { variety: ['Unknown'], motive: ['Unknown'], country: ['Unknown'] } },
};

/**
 * A filing as an incident of VERIS 1.4.1 (veriscommunity.net), for statistics. It holds words of VERIS's own lists, numbers and times
 * alone: nobody's name, address or words, the controller's neither. What the form does not say is `Unknown`, never guessed.
 */
export function verisOf({ caseNumber, kind, number, filedAt, content }: Filing): object {
  const { action, assets, implied } = verisAction(content);
  const cause = String(content.cause);
  return {
    schema_version: '1.4.1',
    ...verisIds(caseNumber),
    source_id: 'rightful',
    security_incident: kind === 'withdrawal' ? 'Suspected' : incidentOf(content),
    confidence: CONFIDENCE[kind],
    summary: 'A personal data breach as it was notified to a supervisory authority. Statistics only.',
    action,
    actor: ACTORS[cause] ?? { unknown: {} },
    asset: { assets: assets.map((variety) => ({ variety })), cloud: ['Unknown'] },
    attribute: verisAttribute(content, implied),
    targeted: cause.endsWith('-error') ? 'NA' : 'Unknown',
    discovery_method: DISCOVERY[String(content.discovery)] ?? { unknown: true },
    timeline: verisTimeline(content, filedAt),
    victim: {
      country: ['Unknown'],
      employee_count: EMPLOYEES[String(content.controllerSize)] ?? 'Unknown',
      // Of the North American classification, which the form does not ask for: VERIS's own word for "unknown".
      industry: '000',
    },
    // Asked of the organisation’s own loss; the form knows the severity for the people, which is another thing.
    impact: { overall_rating: 'Unknown' },
    plus: {
      ...verisIds(caseNumber, number),
      created: filedAt.toISOString(),
      rightful: {
        version: number,
        kind,
        people: countOf(content.peopleCount),
        recordings: countOf(content.recordingCount),
        recording_minutes: countOf(content.recordingMinutes),
        severity_for_people: chosen(content.severity),
        risk: chosen(content.outcome),
      },
    },
  };
}

/** A near miss is what touched nothing: data that were changed or not to be had are no near miss. */
function incidentOf({ disclosure, aspects }: NotificationContent): string {
  const touchesMore = Array.isArray(aspects) && aspects.some((aspect) => aspect !== 'confidentiality');
  return touchesMore ? 'Confirmed' : (INCIDENT[String(disclosure)] ?? 'Suspected');
}
