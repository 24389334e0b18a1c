import type { IncidentRow } from '@rightful/data';
import type { BreachFacts } from '@rightful/law';
import { countIncidentScope } from '../incidents/count-incident-scope.ts';
import { whatHappened } from '../incidents/what-happened.ts';
import type { Portal } from '../portal/portal.ts';

export interface KnownFacts {
  readonly facts: BreachFacts;
  /** Paths of those that follow from what is known, and may still be otherwise. */
  readonly guessed: readonly string[];
}

/** What the graph itself knows of a breach; the rest is null, for an officer to say. */
export async function factsOfIncident(
  portal: Portal,
  incident: Pick<IncidentRow, 'id' | 'caseNumber' | 'summary' | 'source'>,
): Promise<KnownFacts> {
  const [reach, report] = await Promise.all([
    countIncidentScope(portal, incident),
    portal.data.common.reports.one({ incidentId: incident.id }),
  ]);
  const isMixUp = ['NOT_ME', 'LEDGER_DOUBT'].includes(whatHappened(incident.summary).code);
  // A report from outside may mean receivers whom the ledger does not have.
  const hasGoneOut = reach.receiverCount > 0;
  const isOnlyByLedger = incident.source !== 'public-report';
  const isGone = reach.receiverCount === 1 && Boolean(report?.deletionConfirmedAt) && isOnlyByLedger;
  const facts: BreachFacts = {
    version: 1,
    reference: incident.caseNumber,
    happened: isMixUp ? 'record-mix-up' : null,
    // Whose they are by the ledger, and at most one more person in each: whose voice it really is.
    people: {
      count:
        reach.personCount > 0
          ? { atLeast: reach.personCount, atMost: reach.personCount + reach.recordingCount }
          : null,
      groups: null,
    },
    data: { behavioural: null },
    identifiers: { voice: null },
    circumstances: {
      confidentiality: hasGoneOut && isOnlyByLedger ? 'knownReceivers' : null,
      integrity: null,
      availability: reach.recordingCount > 0 ? 'intact' : null,
      malice: null,
    },
    protection: {
      // What is delivered is delivered open: the person is to hear it.
      unintelligible: hasGoneOut ? false : null,
      keySafe: null,
      backup: null,
    },
    since: {
      riskRemoved: null,
      deletionConfirmed: isGone ? true : null,
      tellingDisproportionate: null,
      authorityOrders: null,
    },
  };
  const guessed = [
    ...(facts.happened ? ['happened'] : []),
    ...(facts.people.count ? ['people.count'] : []),
    ...(isGone ? ['since.deletionConfirmed'] : []),
  ];
  return { facts, guessed };
}
