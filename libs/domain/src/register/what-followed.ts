import { type IncidentRow, isNotNull } from '@rightful/data';
import { type AssessmentView, assessmentsOf } from '../assessments/index.ts';
import { letterRulings } from '../breach-letters/letter-rulings.ts';
import { stateOfLetter } from '../breach-letters/letters-of-incident.ts';
import { MOST_LETTERS } from '../breach-letters/waiting-letters.ts';
import { authorityMessages, authorityOfFiling, filingsOf } from '../filings/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { receiverStates } from '../receivers/receiver-states.ts';

/** How often each state was found. */
type Counts = Readonly<Record<string, number>>;

/** What was concluded from an incident, who was told of it, and what came back: codes, counts, times and reasons. */
export interface WhatFollowed {
  /** The oldest first. */
  readonly assessments: readonly {
    readonly number: number;
    readonly at: Date;
    readonly by: string;
    readonly rules: string;
    readonly score: readonly [low: number, high: number];
    readonly band: readonly [low: string, high: string];
    readonly duties: readonly {
      readonly duty: string;
      readonly verdict: string;
      readonly judgement: string | null;
      readonly reason: string | null;
    }[];
  }[];
  readonly filings: readonly {
    readonly authority: string;
    readonly state: string;
    /** What went to the authority; the digest is SHA-256 of `notification.json`, in hex. */
    readonly versions: readonly {
      readonly number: number;
      readonly kind: string;
      readonly filedAt: Date;
      readonly digest: string;
    }[];
    readonly acknowledgedAt: Date | null;
    readonly authorityReference: string | null;
    readonly waitingQuestions: number;
  }[];
  readonly letters: {
    readonly byState: Counts;
    /** Of single letters: the ground, and how many have it. */
    readonly exceptions: Counts;
    /** Of all of them. */
    readonly exception: string | null;
    readonly orderedAt: Date | null;
    readonly publicNotices: number;
  };
  /** Who was asked to delete what they received, whether they have an account or reported from outside. */
  readonly receivers: Counts;
}

export async function whatFollowed(ctx: OfficerContext, incident: IncidentRow): Promise<WhatFollowed> {
  const [assessments, filings, letters, receivers] = await Promise.all([
    assessmentsOf(ctx, incident),
    filingsTold(ctx, incident),
    lettersTold(ctx, incident),
    receiverStates(ctx.data, incident),
  ]);
  return {
    assessments: assessments.map(assessmentTold).reverse(),
    filings,
    letters,
    receivers: countsOf(receivers),
  };
}

const assessmentTold = (one: AssessmentView): WhatFollowed['assessments'][number] => ({
  number: one.number,
  at: one.assessedAt,
  by: one.assessedByName,
  rules: one.rules,
  score: [one.scoreLow, one.scoreHigh],
  band: [one.bandLow, one.bandHigh],
  duties: one.duties.map(({ duty, verdict, judgement }) => ({
    duty,
    verdict,
    judgement: judgement?.verdict ?? null,
    reason: judgement?.reason ?? null,
  })),
});

async function filingsTold(ctx: OfficerContext, incident: IncidentRow): Promise<WhatFollowed['filings']> {
  const filings = await filingsOf(ctx, incident);
  return Promise.all(
    filings.map(async (filing) => {
      const [authority, messages, versions] = await Promise.all([
        authorityOfFiling(ctx, filing),
        authorityMessages(ctx, filing),
        ctx.data.common.filingVersions.find({ filingId: filing.id }, { order: { number: 'ASC' } }),
      ]);
      const receipt = messages.find(({ kind }) => kind === 'acknowledgement');
      const answered = new Set(messages.map(({ answersId }) => answersId));
      return {
        authority: authority?.name ?? '',
        state: filing.state,
        versions: versions.map(({ number, kind, filedAt, digest }) => ({
          ...{ number, kind, filedAt },
          digest: digest.toString('hex'),
        })),
        acknowledgedAt: receipt?.writtenAt ?? null,
        authorityReference: receipt?.reference ?? null,
        waitingQuestions: messages.filter(({ id, kind }) => kind === 'question' && !answered.has(id)).length,
      };
    }),
  );
}

async function lettersTold(ctx: OfficerContext, incident: IncidentRow): Promise<WhatFollowed['letters']> {
  const [letters, rulings, notices] = await Promise.all([
    ctx.data.across.breachLettersOf(incident.id, MOST_LETTERS),
    letterRulings(ctx, incident),
    ctx.data.common.publicNotices.count({ incidentId: incident.id, releasedAt: isNotNull() }),
  ]);
  return {
    byState: countsOf(letters.map(stateOfLetter)),
    exceptions: countsOf(letters.flatMap(({ exception }) => exception ?? [])),
    ...rulings,
    publicNotices: notices,
  };
}

function countsOf(states: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
