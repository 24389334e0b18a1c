import type { IncidentRow } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { freeze } from './freeze.ts';
import {
  type IncidentStepRefused,
  LONGEST_INCIDENT_WORDS,
  NAMES_SOMEBODY,
  notPossible,
  WORDS_NEEDED,
} from './incident-outcomes.ts';
import { isUnderLaw } from './is-under-law.ts';
import { namesOneOf } from './names-somebody.ts';
import { openIncident } from './open-incident.ts';
import { keepOpening } from './opening-words.ts';
import { type IncidentStart, startPlans } from './start-plans.ts';
import { TEND_INCIDENTS } from './tend-incidents.ts';

export interface OpenIncidentInput {
  /** What was noticed; it names nobody. */
  readonly noticed: string;
  /** From where the graph is followed; what it leads to is frozen. None: nothing is known to be touched yet. */
  readonly starts: readonly IncidentStart[];
  /** The processor who told of it, and when; null when the officer noticed it. */
  readonly processor?: { readonly name: string; readonly messageAt: Date } | null;
  /** Since when it is reasonably certain; absent: since the processor's message, or now. */
  readonly awareAt?: Date | null;
  /** Why since then: needed where it is another moment than that. */
  readonly argument?: string | null;
}

export type OpenIncidentResult =
  | { readonly kind: 'IncidentOpened'; readonly incident: IncidentRow }
  | StepUpNeeded
  | IncidentStepRefused;

const LONGEST_PROCESSOR = 200;
export const MOST_STARTS = 20;

const PROCESSOR_NEEDED = notPossible(
  'PROCESSOR_NEEDED',
  `Name the processor in at most ${LONGEST_PROCESSOR} characters, and say when the message came: not in the future.`,
  'processor',
);
const AWARENESS_WRONG = notPossible(
  'AWARENESS_WRONG',
  'Somebody becomes aware at a moment that is past, and under the law in force.',
  'awareAt',
);
const ARGUMENT_NEEDED = notPossible(
  'ARGUMENT_NEEDED',
  'Say why it was known from this moment on, and not from the message or from now.',
  'argument',
);
const noSuchStart = ({ kind, number }: IncidentStart) =>
  notPossible(
    'NO_SUCH_START',
    `There is no ${kind} “${number.slice(0, 60)}” that could be followed.`,
    'starts',
  );
const TOO_MANY_STARTS = notPossible(
  'TOO_MANY_STARTS',
  `Name at most ${MOST_STARTS} things; what they lead to is found by itself.`,
  'starts',
);

/**
 * An officer opens an incident, for what they noticed or for what a processor told. What the named things lead to in the
 * ledgers is frozen in the same transaction. The start of the clock is stated, and argued where it is not the usual one.
 */
export async function openIncidentByOfficer(
  ctx: OfficerContext,
  input: OpenIncidentInput,
): Promise<OpenIncidentResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const noticed = readWords(input.noticed, LONGEST_INCIDENT_WORDS);
  if (!noticed) return WORDS_NEEDED;
  const now = ctx.now();
  const name = input.processor ? readWords(input.processor.name, LONGEST_PROCESSOR) : null;
  const messageAt = input.processor?.messageAt;
  if (input.processor && (!name || !messageAt || messageAt > now || !isUnderLaw(ctx, messageAt)))
    return PROCESSOR_NEEDED;
  const usual = messageAt ?? now;
  const awareAt = input.awareAt ?? usual;
  if (awareAt > now || !isUnderLaw(ctx, awareAt)) return AWARENESS_WRONG;
  const isUsual = awareAt.getTime() === usual.getTime();
  const argument = isUsual ? null : readWords(input.argument, LONGEST_INCIDENT_WORDS);
  if (!isUsual && !argument) return ARGUMENT_NEEDED;
  if (input.starts.length > MOST_STARTS) return TOO_MANY_STARTS;
  const found = await startPlans(ctx, input.starts);
  if ('unknown' in found) return noSuchStart(found.unknown);
  const touched = found.plans.map(({ scope }) => scope.subjectId);
  for (const words of [noticed, argument])
    if (words && (await namesOneOf(ctx, touched, words))) return NAMES_SOMEBODY;

  const { incident, revoked } = await ctx.data.transact(now, async (tx) => {
    const [source, happening] = messageAt
      ? (['processor', 'PROCESSOR_TOLD'] as const)
      : (['officer', 'OFFICER_NOTICED'] as const);
    const opened = await openIncident(ctx, tx, source, awareAt, happening, {
      ...(argument ? { basis: 'ARGUED' as const } : {}),
      ...(messageAt ? { messageAt } : {}),
    });
    await keepOpening(ctx.keyService, tx, opened, { noticed, argument, processor: name });
    const frozen = [];
    for (const plan of found.plans) frozen.push(await freeze(tx, ctx.viewer, now, opened.id, plan));
    const frozenAfterMs = frozen.length ? Math.max(0, ctx.now().getTime() - now.getTime()) : null;
    await tx.common.incidents.update({ id: opened.id }, { frozenAfterMs });
    const row = await tx.common.incidents.one({ id: opened.id });
    return { incident: row ?? opened, revoked: frozen.flatMap((each) => each.revoked) };
  });
  ctx.transfers.cut(revoked);
  await Promise.all([ctx.jobs.nudge(SEND_MAIL), ctx.jobs.nudge(TEND_INCIDENTS)]);
  return { kind: 'IncidentOpened', incident };
}
