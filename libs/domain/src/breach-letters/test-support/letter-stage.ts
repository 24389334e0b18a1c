import { type IncidentRow, type RecordingRow, taskScope } from '@rightful/data';
import type { DeliveryId, ReportId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { assessIncident, factsOfIncident } from '../../assessments/index.ts';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../../deliveries/index.ts';
import { askForErasure } from '../../erasure/ask-for-erasure.ts';
import { ERASE } from '../../erasure/run-erasure.ts';
import { freeze } from '../../incidents/freeze.ts';
import {
  decideIncidentStep,
  type IncidentStepResult,
  type PublicReportKey,
  reportNotMe,
  reportPublicly,
  type SeenIncident,
} from '../../incidents/index.ts';
import { contextFor, type OfficerContext } from '../../portal/context.ts';
import { archiveOf, askForCopy } from '../../requests/index.ts';
import { draftLetterTexts, lettersOfIncident, proposeLetters, writeLetterTexts } from '../index.ts';

export const WORDS = 'Looked at it together.';
export const DAY_MS = 24 * 60 * 60_000;
export const STRANGER = 'ben@out.example';

/** What a stranger received, and the key of their report. */
export interface StrangersReport {
  readonly incident: IncidentRow;
  readonly key: PublicReportKey;
}

/** Ada, whose recordings went out; Bruno, whose did not; two officers; and what happens between them. */
export class LetterStage {
  private constructor(
    readonly at: TestPortal,
    readonly ada: TestCustomer,
    readonly bruno: TestCustomer,
    private readonly officers: readonly [OfficerContext, OfficerContext],
    readonly hers: readonly RecordingRow[],
  ) {}

  static async open(): Promise<LetterStage> {
    const at = await openTestPortal();
    const ada = await addCustomer(at, 'Ada Example');
    const bruno = await addCustomer(at, 'Bruno Beispiel');
    const olga = (await addOfficer(at, 'Olga Officer')).ctx;
    const otto = (await addOfficer(at, 'Otto Officer')).ctx;
    const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
    const hers = await addRecordings(at, ada, { deviceId, count: 3 });
    return new LetterStage(at, ada, bruno, [olga, otto], hers);
  }

  get olga(): OfficerContext {
    return this.fresh(this.officers[0]);
  }

  get otto(): OfficerContext {
    return this.fresh(this.officers[1]);
  }

  /** Proven anew: days pass here. */
  private fresh({ viewer }: OfficerContext): OfficerContext {
    return contextFor(this.at.portal, {
      ...viewer,
      proof: { ...viewer.proof, provedAt: this.at.clock.now() },
    });
  }

  /** Somebody downloads all that lies under their name. */
  async download(customer: TestCustomer): Promise<string> {
    const asked = await askForCopy(customer.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await this.at.portal.jobs.drain();
    const archive = await archiveOf(customer.ctx, asked.request);
    const prepared = archive && (await prepareDownload(customer.ctx, archive.id));
    if (prepared?.kind !== 'DownloadPrepared') throw new Error('not prepared');
    await redeemDelivery(customer.ctx, prepared.delivery.id);
    const open = await openDelivery(customer.ctx, prepared.delivery.id);
    if (!open) throw new Error('not open');
    for await (const _bytes of sendDelivery(customer.ctx, open, 0, open.stream.byteLength));
    await open.close();
    return prepared.delivery.archiveId;
  }

  async sentTo({ subjectId }: TestCustomer): Promise<DeliveryId> {
    const task = { kind: 'system', task: 'test' } as const;
    const [delivery] = await this.at.portal.data.ofCase(taskScope(task, subjectId)).deliveries.find({});
    if (!delivery) throw new Error('nothing sent');
    return delivery.id;
  }

  async standing({ id }: Pick<IncidentRow, 'id'>): Promise<IncidentRow> {
    const incident = await this.at.portal.data.common.incidents.one({ id });
    if (!incident) throw new Error('gone');
    return incident;
  }

  async herReport(): Promise<{ incident: IncidentRow; reportId: ReportId }> {
    const outcome = await reportNotMe(this.ada.ctx, { recordingId: this.hers[0]?.id });
    if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
    await this.at.portal.jobs.drain();
    const incident = await this.standing({ id: outcome.report.incidentId });
    return { incident, reportId: outcome.report.id };
  }

  /** A stranger received her archive. */
  async strangersReport(contactEmail: string | null = STRANGER): Promise<StrangersReport> {
    const evidence = await this.download(this.ada);
    const received = await reportPublicly(contextFor(this.at.portal, { kind: 'anonymous' }), {
      ...{ whatHappened: 'I hear somebody else.', contactEmail, evidence, clientAddress: '192.0.2.1' },
    });
    if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
    await this.at.portal.jobs.drain();
    const { caseNumber, reportKey } = received;
    const incident = await this.at.portal.data.common.incidents.one({ caseNumber });
    if (!incident) throw new Error('gone');
    return { incident, key: { caseNumber, reportKey } };
  }

  /** It turns out that an incident touches somebody else's recordings as well. */
  async reaches({ id }: IncidentRow, serial: string, customer: TestCustomer): Promise<void> {
    const { at } = this;
    const deviceId = await addDevice(at, serial, [{ customer, from: '2018-01-01' }]);
    const found = await addRecordings(at, customer, { deviceId, count: 2 });
    const viewer = { kind: 'system', task: 'test' } as const;
    const plan = { recordingIds: found.map((one) => one.id), archiveIds: [] };
    const now = at.clock.now();
    await at.portal.data.transact(now, (tx) =>
      freeze(tx, viewer, now, id, { scope: taskScope(viewer, customer.subjectId), ...plan }),
    );
    await this.later(0);
  }

  /** One officer decides that the people have to be told, and the authority. */
  async assess({ id: incidentId }: IncidentRow): Promise<void> {
    const { facts } = await factsOfIncident(this.at.portal, await this.standing({ id: incidentId }));
    const judged = (duty: 'tell-people' | 'notify-authority') =>
      ({ duty, verdict: 'required', reason: 'Somebody heard it.' }) as const;
    const judgements = [judged('tell-people'), judged('notify-authority')];
    const assessed = await assessIncident(this.olga, { incidentId, facts, judgements });
    if (assessed.kind !== 'IncidentAssessed') throw new Error(JSON.stringify(assessed));
  }

  async seen(incident: Pick<IncidentRow, 'id'>): Promise<SeenIncident> {
    const { id: incidentId, version } = await this.standing(incident);
    return { incidentId, version, words: WORDS };
  }

  /** One proposes, the other decides. */
  async decide(
    incident: Pick<IncidentRow, 'id'>,
    propose: (seen: SeenIncident) => Promise<IncidentStepResult>,
  ): Promise<IncidentStepResult> {
    const proposed = await propose(await this.seen(incident));
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
    const { version } = await this.seen(incident);
    const yes = { decisionId: proposed.decision.id, version, verdict: 'confirm', words: WORDS } as const;
    return decideIncidentStep(this.otto, yes);
  }

  /** The same, and it is carried out. */
  async together(...step: Parameters<LetterStage['decide']>): Promise<void> {
    const decided = await this.decide(...step);
    if (decided.kind !== 'IncidentStepDecided') throw new Error(JSON.stringify(decided));
    this.at.clock.pass(1000);
    await this.at.portal.jobs.drain();
  }

  async written(incident: IncidentRow): Promise<number> {
    const texts = draftLetterTexts(this.at.portal, incident);
    const result = await writeLetterTexts(this.olga, incident.id, texts);
    if (result.kind !== 'LetterTextsWritten') throw new Error(JSON.stringify(result));
    return result.text.number;
  }

  async release(incident: IncidentRow): Promise<void> {
    const number = await this.written(incident);
    await this.together(incident, (seen) => proposeLetters(this.olga, { ...seen, number }));
  }

  /** Whose letters are where, by name. */
  async letters(incident: Pick<IncidentRow, 'id'>): Promise<[string, string][]> {
    const { letters } = await lettersOfIncident(this.olga, await this.standing(incident));
    return letters.map(({ customerName, state }): [string, string] => [customerName, state]).sort();
  }

  async mailsTo(address: string): Promise<string[]> {
    const mails = await this.at.portal.data.common.mails.find({ toAddress: address });
    return mails.map(({ message }) => (message as { kind: string }).kind);
  }

  async addressOf({ subjectId }: TestCustomer): Promise<string> {
    return (await this.at.portal.data.common.accounts.one({ subjectId }))?.email ?? '';
  }

  /** They ask to be erased, and are. */
  async erase({ ctx, subjectId }: TestCustomer): Promise<void> {
    const asked = await askForErasure(ctx, {});
    if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
    this.at.clock.pass(40 * DAY_MS);
    await this.at.portal.jobs.nudge(ERASE);
    await this.at.portal.jobs.drain();
    const subject = await this.at.portal.data.common.subjects.one({ id: subjectId });
    if (!subject?.erasedAt) throw new Error('not erased');
  }

  /** Time passes, and the portal looks at what it owes. */
  async later(days: number): Promise<void> {
    this.at.clock.pass(days * DAY_MS);
    await this.at.portal.jobs.nudge('tend-incidents');
    await this.at.portal.jobs.drain();
  }
}
