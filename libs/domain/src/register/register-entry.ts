import type { IncidentRow, IncidentScopeRow } from '@rightful/data';
import { timeOfId } from '@rightful/policy';
import { type Awareness, awarenessOf } from '../incidents/awareness.ts';
import { incidentDecisions, incidentNotes } from '../incidents/incident-register.ts';
import { incidentEntries, type TimelineEntry } from '../incidents/incident-timeline.ts';
import { scopesOf } from '../incidents/keep-incident-scope.ts';
import { openingOf } from '../incidents/opening-words.ts';
import { whatHappened } from '../incidents/what-happened.ts';
import type { OfficerContext } from '../portal/context.ts';
import { type WhatFollowed, whatFollowed } from './what-followed.ts';

/** What was written down, by whom and when. */
export interface RegisterWords {
  readonly at: Date;
  readonly by: string;
  readonly words: string;
}

/** One incident as the register is handed on: codes, counts, times and what officers wrote. Nobody whom it touches is named. */
export interface RegisterEntry extends WhatFollowed {
  readonly caseNumber: string;
  readonly source: IncidentRow['source'];
  readonly happened: { readonly code: string; readonly findingCode: string | null; readonly text: string };
  readonly state: IncidentRow['state'];
  readonly openedAt: Date;
  readonly noticed: string | null;
  readonly processor: { readonly name: string; readonly messageAt: Date | null } | null;
  readonly awareAt: Date;
  readonly awareness: Awareness;
  readonly notifyBy: Date | null;
  readonly frozenAfterMs: number | null;
  /** Every version that was counted, the oldest first. */
  readonly scopes: readonly Omit<IncidentScopeRow, 'incidentId'>[];
  readonly facts: readonly RegisterWords[];
  readonly effects: readonly RegisterWords[];
  readonly remedies: readonly RegisterWords[];
  readonly decisions: readonly RegisterWords[];
  readonly notes: readonly RegisterWords[];
  /** What took two officers. */
  readonly steps: readonly {
    readonly kind: string;
    readonly state: string;
    readonly what: Readonly<Record<string, string | number | boolean | null>>;
    readonly proposed: RegisterWords;
    /** Why it ends although something was still open; null for all else. */
    readonly despite: string | null;
    readonly decided: RegisterWords | null;
  }[];
  readonly closedAt: Date | null;
  readonly outcome: IncidentRow['outcome'];
  readonly keepsFrozen: boolean;
  readonly timeline: readonly TimelineEntry[];
}

export async function registerEntry(ctx: OfficerContext, incident: IncidentRow): Promise<RegisterEntry> {
  const [opening, awareness, scopes, notes, steps, timeline, followed] = await Promise.all([
    openingOf(ctx, incident),
    awarenessOf(ctx, incident),
    scopesOf(ctx, incident),
    incidentNotes(ctx, incident),
    incidentDecisions(ctx, incident),
    incidentEntries(ctx, incident),
    whatFollowed(ctx, incident),
  ]);
  const written = (kind: (typeof notes)[number]['kind']): RegisterWords[] =>
    notes
      .filter((note) => note.kind === kind)
      .map(({ writtenAt, writtenByName, words }) => ({ at: writtenAt, by: writtenByName, words }));
  return {
    caseNumber: incident.caseNumber,
    source: incident.source,
    happened: whatHappened(incident.summary),
    state: incident.state,
    openedAt: timeOfId(incident.id),
    noticed: opening?.noticed ?? null,
    processor: opening?.processor ? { name: opening.processor, messageAt: incident.messageAt } : null,
    awareAt: incident.awareAt,
    awareness,
    notifyBy: incident.notifyBy,
    frozenAfterMs: incident.frozenAfterMs,
    scopes: scopes.map(({ incidentId: _, ...scope }) => scope),
    facts: written('fact'),
    effects: written('effect'),
    remedies: written('remedy'),
    decisions: written('decision'),
    notes: written('note'),
    steps: steps.map(({ kind, state, what, ...step }) => ({
      ...{ kind, state, what },
      proposed: { at: step.proposedAt, by: step.proposedByName, words: step.words },
      despite: step.despite,
      decided: step.decidedAt && {
        at: step.decidedAt,
        by: step.decidedByName ?? '',
        words: step.decidedWords ?? '',
      },
    })),
    closedAt: incident.closedAt,
    outcome: incident.outcome,
    keepsFrozen: incident.keepsFrozen,
    ...followed,
    timeline,
  };
}
