import { buildRightfulSchema } from '@rightful/api';
import { objectToOwnershipEnd } from '@rightful/domain';
import type { DecisionId } from '@rightful/policy';
import type { GraphQLSchema } from 'graphql';
import { changed, type Effects, effectsIn } from './four-eyes/effects.ts';
import { type Stage, setStage } from './four-eyes/stage.ts';
import { mutationsOf } from './matrix/operations.ts';

export const name = 'four-eyes';
export const describe =
  'Every mutation, generated from the schema, asked by one officer alone, twice, and under two names; then every proposal, decided by nobody else, unproven or on something older.';

/** Mutations that would end the session that asks. */
const ENDING = new Set(['signOut', 'endOtherSessions', 'endSession', 'changePassword', 'removeTotp']);

interface Proposal {
  readonly mutation: string;
  readonly decidedBy: string;
  /** Which request it is about; left out for a case from outside and for the ledger of devices. */
  readonly request?: keyof Stage['requestIds'];
  readonly needsReview: boolean;
  /** It is about the incident of the stage. */
  readonly incident?: boolean;
  /** Somebody objects before anybody decides; their number is the version then. */
  objection?(stage: Stage, decisionId: DecisionId): Promise<{ readonly kind: string }>;
  /** What one officer does alone before there is anything to propose. */
  prepare?(stage: Stage): string;
  /** Names of tactics that mean nothing here. */
  readonly without?: readonly string[];
  propose(stage: Stage, version: number): string;
  decide(stage: Stage, decisionId: string, version: number): string;
}

const decideText = (_stage: Stage, decisionId: string, version: number) =>
  `mutation { decide(decisionId: "${decisionId}", version: ${version}, verdict: CONFIRM, reason: "I looked.") { __typename } }`;
const proposed = '{ __typename ... on DecisionProposed { decision { id } } }';

/** How each mutation that proposes is proposed and decided. One that is not here fails the proof. */
const PROPOSALS: readonly Proposal[] = [
  {
    mutation: 'proposeRelease',
    decidedBy: 'decide',
    request: 'held',
    needsReview: true,
    propose: ({ requestIds }, version) =>
      `mutation { proposeRelease(step: { requestId: "${requestIds.held}", version: ${version} }, reason: "Heard.") ${proposed} }`,
    decide: decideText,
  },
  {
    mutation: 'proposeRefusal',
    decidedBy: 'decide',
    request: 'held',
    needsReview: false,
    propose: ({ requestIds }, version) =>
      `mutation { proposeRefusal(step: { requestId: "${requestIds.held}", version: ${version} }, ground: MANIFESTLY_EXCESSIVE, reason: "Excessive.") ${proposed} }`,
    decide: decideText,
  },
  {
    mutation: 'proposeGrantInPart',
    decidedBy: 'decide',
    request: 'restriction',
    needsReview: false,
    propose: ({ requestIds }, version) =>
      `mutation { proposeGrantInPart(step: { requestId: "${requestIds.restriction}", version: ${version} }, input: { ground: NO_GROUND_TO_RESTRICT, answer: "Half a year.", reasons: "The rest is right.", keepTo: "1999-07-01T00:00:00.000Z" }) ${proposed} }`,
    decide: decideText,
  },
  {
    mutation: 'proposeClosing',
    decidedBy: 'decide',
    request: 'stopped',
    needsReview: false,
    propose: ({ requestIds }, version) =>
      `mutation { proposeClosing(step: { requestId: "${requestIds.stopped}", version: ${version} }, reason: "Damaged.") ${proposed} }`,
    decide: decideText,
  },
  {
    mutation: 'proposeEraseOnHold',
    decidedBy: 'decide',
    request: 'erasure',
    needsReview: false,
    propose: ({ requestIds }, version) =>
      `mutation { proposeEraseOnHold(step: { requestId: "${requestIds.erasure}", version: ${version} }, reason: "The claim is over.") ${proposed} }`,
    decide: decideText,
  },
  {
    mutation: 'proposeOwnershipEnd',
    decidedBy: 'decide',
    needsReview: false,
    objection: ({ ada }, decisionId) => objectToOwnershipEnd(ada.ctx, decisionId),
    propose: ({ ownershipId, serial }) =>
      `mutation { proposeOwnershipEnd(input: { serial: "${serial}", ownershipId: "${ownershipId}", endsAt: "2018-02-01T00:00:00.000Z", because: SOLD }, reason: "Sold.") ${proposed} }`,
    decide: (_stage, decisionId, objections) =>
      `mutation { decide(decisionId: "${decisionId}", state: ${objections ? 'OBJECTED' : 'PROPOSED'}, verdict: CONFIRM, reason: "I looked.") { __typename } }`,
  },
  {
    mutation: 'proposeIntakeRefusal',
    decidedBy: 'decideIntakeRefusal',
    needsReview: false,
    // Of nobody who is known here, no officer is the customer.
    without: ['the customer as an officer'],
    propose: ({ intakeId }, version) =>
      `mutation { proposeIntakeRefusal(ground: CANNOT_IDENTIFY, step: { intakeId: "${intakeId}", version: ${version}, reason: "Nobody." }) { __typename } }`,
    decide: ({ intakeId }, _id, version) =>
      `mutation { decideIntakeRefusal(confirm: true, step: { intakeId: "${intakeId}", version: ${version}, reason: "I looked." }) { __typename } }`,
  },
];

/** The same words in each language of letters. */
const inEach = (words: string): string => `{ en: ${words}, de: ${words}, fr: ${words} }`;

const inIncident = (
  mutation: string,
  besides: (stage: Stage) => string,
  prepare?: Proposal['prepare'],
): Proposal => ({
  mutation,
  prepare,
  decidedBy: 'decideIncidentStep',
  needsReview: false,
  incident: true,
  // It touches another customer, who does not work here.
  without: ['the customer as an officer'],
  propose: (stage, version) =>
    `mutation { ${mutation}(step: { incidentId: "${stage.incidentId}", version: ${version}, words: "I listened." }${besides(stage)}) { __typename ... on IncidentStepProposed { decision: step { id } } } }`,
  decide: (_stage, stepId, version) =>
    `mutation { decideIncidentStep(stepId: "${stepId}", version: ${version}, verdict: CONFIRM, words: "I listened, too.") { __typename } }`,
});
const IN_INCIDENTS = [
  inIncident(
    'proposeAwareness',
    ({ at }) => `, awareAt: "${new Date(at.test.clock.now().getTime() - 3_600_000).toISOString()}"`,
  ),
  inIncident('proposeLiftingFreeze', () => ''),
  inIncident(
    'proposeClosingIncident',
    () => ', outcome: BREACH, keepsFrozen: false, despite: "The rest goes on."',
  ),
  inIncident(
    'proposeLetters',
    () => ', number: 1',
    ({ incidentId }) =>
      `mutation { writeLetterTexts(incidentId: "${incidentId}", texts: ${inEach('{ subject: "A", nature: "B", consequences: "C", measures: "D", advice: "E" }')}) { __typename } }`,
  ),
  inIncident('proposeLetterException', () => ', ground: LATER_MEASURES'),
  inIncident('proposeLetterOrder', ({ at }) => `, orderedAt: "${at.test.clock.now().toISOString()}"`),
  inIncident('proposePublicNotice', ({ at }) => {
    const from = at.test.clock.now();
    const until = new Date(from.getTime() + 86_400_000);
    const texts = inEach('{ subject: "A", body: "B" }');
    return `, texts: ${texts}, shownFrom: "${from.toISOString()}", shownUntil: "${until.toISOString()}"`;
  }),
];

/** Who tries to be the second, and how. Each must fail. */
const TACTICS = [
  { name: 'the same officer', who: 'first' },
  { name: 'the same person under another account', who: 'alias' },
  { name: 'the customer as an officer', who: 'customer' },
  { name: 'another, on something older', who: 'second', stale: true },
  { name: 'another, not freshly proven', who: 'second', unproven: true },
] as const;

/** `full` tries everything also while nothing was heard yet. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const schema = await buildRightfulSchema();
  const faults: string[] = [];
  const alone = await tryAlone(schema, full ? [false, true] : [true], faults);
  const proposals = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((one) =>
    /^propose/.test(one),
  );
  let tried = 0;
  let controls = 0;
  for (const mutation of proposals) {
    const proposal = [...PROPOSALS, ...IN_INCIDENTS].find((one) => one.mutation === mutation);
    if (!proposal) {
      faults.push(`${mutation} is tried by nobody`);
      continue;
    }
    const result = await tryProposal(proposal, faults);
    tried += result.tried;
    controls += result.controls;
  }
  for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`);
  const line =
    `${name}: ${alone} calls of every mutation by one person, ${tried} attempts to be one’s own second over ` +
    `${proposals.length} proposals, ${faults.length} succeeded (controls by another person: ${controls})`;
  return { ok: faults.length === 0 && controls === proposals.length, line };
}

/** Every mutation, by one officer twice, then by the same person under another account. */
async function tryAlone(
  schema: GraphQLSchema,
  standings: readonly boolean[],
  faults: string[],
): Promise<number> {
  let calls = 0;
  for (const heard of standings) {
    const stage = await setStage();
    try {
      if (heard) await stage.review();
      for (const operation of mutationsOf(schema).filter(({ name: one }) => !ENDING.has(one))) {
        for (const [who, token] of [
          ['alone', stage.first.token],
          ['twice', stage.first.token],
          ['under another account', stage.alias.token],
        ] as const) {
          const before = await effectsIn(stage.at.test);
          const text = operation
            .text(await idsOf(stage))
            .replaceAll(/version: 5/g, `version: ${await versionOf(stage, stage.requestIds.held)}`);
          await stage.at.ask(token, text);
          await stage.at.test.portal.jobs.drain();
          calls += 1;
          tell(`${operation.name} ${who}`, before, await effectsIn(stage.at.test), faults);
        }
      }
    } finally {
      await stage.at.close();
    }
  }
  return calls;
}

async function tryProposal(
  proposal: Proposal,
  faults: string[],
): Promise<{ tried: number; controls: number }> {
  const stage = await setStage();
  let tried = 0;
  try {
    const { at, first, second } = stage;
    if (proposal.needsReview) {
      const { body } = await at.ask(first.token, proposal.propose(stage, await versionFor(stage, proposal)));
      tried += 1;
      if (body.data?.[proposal.mutation]?.__typename !== 'NotHeard')
        faults.push(`${proposal.mutation} before anything was heard`);
      await stage.review();
    }
    const preparation = proposal.prepare?.(stage);
    if (preparation) await at.ask(first.token, preparation);
    const { body } = await at.ask(first.token, proposal.propose(stage, await versionFor(stage, proposal)));
    const id = body.data?.[proposal.mutation]?.decision?.id ?? '';
    const objected = await proposal.objection?.(stage, id);
    if (objected && objected.kind !== 'OwnershipEndStopped')
      faults.push(`${proposal.mutation}: no objection`);
    for (const tactic of TACTICS) {
      if (proposal.without?.includes(tactic.name)) continue;
      const before = await effectsIn(at.test);
      const version = (await versionFor(stage, proposal)) - ('stale' in tactic ? 1 : 0);
      if ('unproven' in tactic) at.test.clock.pass(6 * 60_000);
      await at.ask(stage[tactic.who].token, proposal.decide(stage, id, version));
      await at.test.portal.jobs.drain();
      tried += 1;
      tell(`${proposal.mutation}: ${tactic.name}`, before, await effectsIn(at.test), faults);
    }
    // The same, as it is meant: it must be carried out, else nothing above says anything.
    await proveAgain(stage);
    const before = await effectsIn(at.test);
    await at.ask(second.token, proposal.decide(stage, id, await versionFor(stage, proposal)));
    const control = changed(before, await effectsIn(at.test)).length > 0 ? 1 : 0;
    if (!control) console.log(`  ${proposal.mutation}: not even another person could confirm it`);
    return { tried, controls: control };
  } finally {
    await stage.at.close();
  }
}

function tell(what: string, before: Effects, after: Effects, faults: string[]): void {
  const effects = changed(before, after);
  if (effects.length > 0) faults.push(`${what}: ${effects.join(', ')}`);
}

async function proveAgain({ at, second }: Stage): Promise<void> {
  await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
    tx.common.sessions.update({ id: second.ctx.viewer.sessionId }, { provedAt: at.test.clock.now() }),
  );
}

async function versionOf({ at, first }: Stage, id: string): Promise<number> {
  const { body } = await at.ask(first.token, `{ desk { request(id: "${id}") { version } } }`);
  return body.data?.desk?.request?.version ?? 0;
}

async function versionFor(stage: Stage, { objection, request, incident }: Proposal): Promise<number> {
  if (objection) return 1;
  if (request) return versionOf(stage, stage.requestIds[request]);
  const { incidents, intakes } = stage.at.test.portal.data.common;
  if (incident) return (await incidents.one({ id: stage.incidentId as never }))?.version ?? 0;
  return (await intakes.one({ id: stage.intakeId as never }))?.version ?? 0;
}

async function idsOf(stage: Stage): Promise<Map<string, string>> {
  const { at, first, requestIds, intakeId } = stage;
  const { body } = await at.ask(
    first.token,
    `{ desk { decisions(first: 1) { nodes { id } } request(id: "${requestIds.held}") { review { id items(first: 1) { nodes { id audioPath } } } } } }`,
  );
  const item = body.data?.desk?.request?.review?.items.nodes[0];
  return new Map([
    ['request', requestIds.held],
    ['intake', intakeId],
    ['incident', stage.incidentId],
    ['decision', body.data?.desk?.decisions.nodes[0]?.id ?? 'none'],
    ['review', body.data?.desk?.request?.review?.id ?? 'none'],
    ['item', item?.id ?? 'none'],
    ['recording', /rec_\w+/.exec(item?.audioPath ?? '')?.[0] ?? 'none'],
  ]);
}
