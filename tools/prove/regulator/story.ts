import type { FilingRow, IncidentRow } from '@rightful/data';
import {
  answerAuthority,
  archiveOf,
  askForCopy,
  assessIncident,
  attachToFiling,
  contextFor,
  decideIncidentStep,
  draftLetterTexts,
  factsOfIncident,
  fileNotification,
  findFiling,
  openDelivery,
  prepareDownload,
  prepareFiling,
  proposeLetters,
  type RegulatorContext,
  redeemDelivery,
  reportNotMe,
  reportPublicly,
  saveFilingDraft,
  sendDelivery,
  writeIncidentNote,
  writeLetterTexts,
  writeToController,
} from '@rightful/domain';
import type { FilingKind } from '@rightful/law';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';

/** What people wrote, which no authority reads. */
export const SAID = {
  'what a customer reported': 'CANARY-NOTE the neighbour shouts at her children',
  'what a stranger reported': 'CANARY-STRANGER I hear a woman on the telephone',
  'a stranger’s address': 'ben.stranger@outside.example',
  'a room': 'Bedroom of the CANARY twins',
} as const;
/** What was filed, which no other authority reads. */
export const FILED = 'FILED-WORDS An employee paired a file with the wrong account.';
export const PLAN = 'PLAN-WORDS Who sends a file by hand reads its number to a second person.';
export const ASKED = 'ASKED-WORDS Which devices were checked?';

/** What nobody but an officer can say. */
const THE_REST = {
  controllerAddress: 'Example Street 1',
  controllerSector: 'private',
  peopleByCountry: [{ country: 'DE', count: '1' }],
  severity: 'medium',
  outcome: 'risk',
  method: 'The method of 2013.',
  toldOn: '2018-12-24T12:00:00.000Z',
  toldMeans: ['portal', 'mail'],
  isCrossBorder: false,
};

export type Officer = Awaited<ReturnType<typeof addOfficer>>;
export type Regulator = Awaited<ReturnType<typeof addRegulator>>;

export interface Story {
  readonly customers: readonly TestCustomer[];
  readonly olga: Officer;
  /** Of the authority that was notified. */
  readonly rita: Regulator;
  /** Of another. */
  readonly rolf: Regulator;
  readonly incident: IncidentRow;
  readonly filing: FilingRow;
}

/** A stranger received a customer's archive: frozen, assessed, told to the people, filed in three versions, asked about, answered. */
export async function playStory(test: TestPortal): Promise<Story> {
  const olga = await addOfficer(test, 'Olga Privacy-Officer');
  const otto = await addOfficer(test, 'Otto Second-Officer');
  const rita = await addRegulator(test, 'Rita Regulator');
  const rolf = await addRegulator(test, 'Rolf Elsewhere');
  const ada = await addCustomer(test, 'Adelheid Victim-Example');
  const bruno = await addCustomer(test, 'Bruno Receiver-Beispiel');
  const room = SAID['a room'];
  for (const [customer, serial] of [
    [ada, 'SERIAL-4711-ADA'] as const,
    [bruno, 'SERIAL-0815-BRUNO'] as const,
  ]) {
    const deviceId = await addDevice(test, serial, [{ customer, from: '2018-01-01', room }]);
    await addRecordings(test, customer, { deviceId, count: 5 });
  }
  const evidence = await download(test, ada);
  const reported = await reportPublicly(contextFor(test.portal, { kind: 'anonymous' }), {
    whatHappened: SAID['what a stranger reported'],
    contactEmail: SAID['a stranger’s address'],
    evidence,
    clientAddress: '192.0.2.1',
  });
  if (reported.kind !== 'PublicReportReceived') throw new Error(reported.kind);
  const archiveId = await download(test, bruno);
  const own = await reportNotMe(bruno.ctx, {
    archiveId: archiveId as never,
    note: SAID['what a customer reported'],
  });
  if (own.kind !== 'ReportReceived') throw new Error(own.kind);
  await test.portal.jobs.drain();
  const { incidents } = test.portal.data.common;
  const standing = async (): Promise<IncidentRow> =>
    (await incidents.one({ caseNumber: reported.caseNumber })) ?? fail('no incident');
  const { id: incidentId } = await standing();
  const noted = await writeIncidentNote(olga.ctx, {
    incidentId,
    kind: 'effects',
    words: 'A stranger heard what was said at home.',
  } as never);
  if (noted.kind !== 'IncidentNoteWritten') throw new Error(JSON.stringify(noted));
  const { facts } = await factsOfIncident(test.portal, await standing());
  await assessIncident(olga.ctx, { incidentId, facts, judgements: [] });
  const texts = draftLetterTexts(test.portal, await standing());
  const written = await writeLetterTexts(olga.ctx, incidentId, texts);
  if (written.kind !== 'LetterTextsWritten') throw new Error(JSON.stringify(written));
  const words = 'Looked at it together.';
  const proposed = await proposeLetters(olga.ctx, {
    incidentId,
    version: (await standing()).version,
    words,
    number: written.text.number,
  });
  if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
  await decideIncidentStep(otto.ctx, {
    decisionId: proposed.decision.id,
    version: (await standing()).version,
    verdict: 'confirm',
    words,
  });
  await test.portal.jobs.drain();
  const filing = await fileAll(test, olga, rita.ctx, await standing());
  await test.portal.jobs.drain();
  return { customers: [ada, bruno], olga, rita, rolf, incident: await standing(), filing };
}

/** Preliminary, follow-up and complete; in between the authority acknowledges, asks and sets a date, and is answered. */
async function fileAll(
  test: TestPortal,
  { ctx: olga }: Officer,
  rita: RegulatorContext,
  incident: IncidentRow,
): Promise<FilingRow> {
  const { id: filingId } = await prepareFiling(olga, incident, rita.viewer.authorityId, 'en');
  const now = async () => (await findFiling(olga, filingId)) ?? fail('no filing');
  const file = async (kind: FilingKind, delta: object) => {
    const saved = await saveFilingDraft(olga, {
      filingId,
      version: (await now()).version,
      delta: { reporter: 'The data protection officer', ...delta } as never,
    });
    if (saved.kind !== 'FilingSaved') throw new Error(JSON.stringify(saved));
    test.clock.pass(1_000);
    const filed = await fileNotification(olga, { filingId, version: (await now()).version, kind });
    if (filed.kind !== 'NotificationFiled') throw new Error(JSON.stringify(filed));
  };
  const attached = await attachToFiling(
    olga,
    { filingId, version: (await now()).version },
    { name: 'plan.txt', bytes: Buffer.from(PLAN) },
  );
  if (attached.kind !== 'FilingSaved') throw new Error(JSON.stringify(attached));
  await file('preliminary', { rootCause: FILED });
  const tell = async (input: object) => {
    const told = await writeToController(rita, { filingId, ...input } as never);
    if (told.kind !== 'ControllerTold') throw new Error(JSON.stringify(told));
    return told.written.id;
  };
  await tell({ kind: 'acknowledgement', reference: 'AUTH-2018-1' });
  const messageId = await tell({ kind: 'question', words: ASKED });
  await tell({
    kind: 'date',
    words: 'The complete notification.',
    answerBy: new Date(test.clock.now().getTime() + 9e8),
  });
  const answered = await answerAuthority(olga, { messageId, words: 'All that were sold in that year.' });
  if (answered.kind !== 'NotificationFiled') throw new Error(JSON.stringify(answered));
  await file('follow-up', { controllerSize: 'large' });
  await file('complete', THE_REST);
  return now();
}

/** Somebody downloads all that lies under their name; the archive's id. */
async function download(test: TestPortal, customer: TestCustomer): Promise<string> {
  const asked = await askForCopy(customer.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await test.portal.jobs.drain();
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

function fail(why: string): never {
  throw new Error(why);
}
