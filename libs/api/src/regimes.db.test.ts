import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type AskForCopyResult,
  archiveOf,
  askForCopy,
  askForErasure,
  askForPortability,
  askForRectification,
  askForRestriction,
  askToObject,
  erasureCertificate,
  findRequest,
  listMessages,
  type OfficerContext,
  openDelivery,
  placeLegalHold,
  prepareDownload,
  previewLetter,
  readStatement,
  redeemDelivery,
  refusalGroundsFor,
  sendDelivery,
} from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestHost,
  openTestPortal,
  TestClock,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';

interface Expected {
  readonly regime: string;
  readonly where: string;
  readonly timeZone: string;
  readonly title: RegExp;
  readonly dueOn: string;
  /** The last day of all, where the law lays down how long an extension is. */
  readonly outerLimitOn: string | null;
  readonly acknowledgeBy: string | null;
  /** Where the letter says that the right stands. */
  readonly right: string;
  readonly authority: string;
  readonly pauseReasons: readonly string[];
  readonly canExtend: boolean;
  readonly needsDay: boolean;
}

const both = ['IDENTITY', 'SCOPE'];
const CASES: readonly Expected[] = [
  {
    ...{ regime: 'gdpr', where: 'DE-BY', timeZone: 'Europe/Berlin', title: /^General Data/ },
    ...{ dueOn: '2026-04-02', outerLimitOn: '2026-06-02', acknowledgeBy: null, right: '(Art. 21)' },
    ...{ authority: 'lda.bayern.de', pauseReasons: both, canExtend: true, needsDay: false },
  },
  {
    ...{ regime: 'uk-gdpr', where: 'GB-ENG', timeZone: 'Europe/London', title: /^UK General/ },
    ...{ dueOn: '2026-04-02', outerLimitOn: '2026-06-02', acknowledgeBy: null, right: '(Art. 21)' },
    ...{ authority: 'ico.org.uk', pauseReasons: both, canExtend: true, needsDay: false },
  },
  {
    ...{ regime: 'ccpa', where: 'US-CA', timeZone: 'America/Los_Angeles', title: /^California/ },
    ...{ dueOn: '2026-04-16', outerLimitOn: '2026-05-31', acknowledgeBy: '2026-03-16' },
    ...{ right: 'your objection to the use of your data on ', authority: 'cppa.ca.gov' },
    ...{ pauseReasons: [], canExtend: true, needsDay: false },
  },
  {
    ...{ regime: 'lgpd', where: 'BR-SP', timeZone: 'America/Sao_Paulo', title: /^Brazilian/ },
    ...{ dueOn: '2026-03-17', outerLimitOn: null, acknowledgeBy: null, right: '(LGPD art. 18, § 2º)' },
    ...{ authority: 'gov.br/anpd', pauseReasons: [], canExtend: false, needsDay: false },
  },
  {
    ...{ regime: 'ch-dsg', where: 'CH-ZH', timeZone: 'Europe/Zurich', title: /^Swiss/ },
    ...{ dueOn: '2026-04-01', outerLimitOn: null, acknowledgeBy: null, right: '(DSG Art. 30(2)(b))' },
    ...{ authority: 'edoeb.admin.ch', pauseReasons: [], canExtend: true, needsDay: true },
  },
];

test.each(CASES)(
  '$regime: from the form to the date, its letter and what can be done about it',
  async (law) => {
    const at = await openTestHost({
      clock: new TestClock('2026-03-02T10:00:00Z'),
      settings: {
        RIGHTFUL_REGIME: law.regime,
        RIGHTFUL_JURISDICTION: law.where,
        RIGHTFUL_TIME_ZONE: law.timeZone,
      },
    });
    try {
      const ada = await addCustomer(at.test, 'Ada Example');
      const asked = await at.ask(
        ada.token,
        `mutation { askToObject(input: { uses: [TRAINING], note: "It is my voice." }) {
         ... on RequestAccepted { request { id } } } }`,
      );
      const { id } = asked.body.data.askToObject.request;
      const seen = await at.ask(
        ada.token,
        `{ me { request(id: "${id}") { messages(first: 5) { nodes { subject body } }
           clock { regime place dueOn outerLimitOn acknowledgeBy steps { citation } } } } }`,
      );
      const { clock, messages } = seen.body.data.me.request;
      const { title, where: place, dueOn, outerLimitOn, acknowledgeBy } = law;
      expect(clock).toMatchObject({ place, dueOn, outerLimitOn, acknowledgeBy });
      expect(clock.regime).toMatch(title);
      expect(clock.steps.every(({ citation }: { citation: string }) => citation.length > 0)).toBe(true);
      // The letter confirms the receipt in the moment in which the request is there.
      const [letter] = messages.nodes;
      expect(letter.subject + letter.body).toContain(law.right);
      const spelled = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
      expect(letter.body).toContain(spelled.format(new Date(dueOn)));

      const { token } = await addOfficer(at.test, 'Olga Officer');
      const desk = await at.ask(
        token,
        `{ desk { request(id: "${id}") { viewerPauseReasons viewerCanExtendClock extensionNeedsDay
           letterPreview(kind: REFUSED, text: "No.") { body } } } }`,
      );
      expect(desk.body.errors).toBeUndefined();
      const { pauseReasons, canExtend, needsDay } = law;
      expect(desk.body.data.desk.request).toMatchObject({
        ...{ viewerPauseReasons: pauseReasons, viewerCanExtendClock: canExtend, extensionNeedsDay: needsDay },
        letterPreview: { body: expect.stringContaining(law.authority) },
      });
    } finally {
      await at.close();
    }
  },
);

/** How each law may be named where no other is: what is left of a text without these names none. */
const OWN: Readonly<Record<string, RegExp>> = {
  'uk-gdpr': /\b(?:UK GDPR|UK-DSGVO|RGPD britannique)\b|\b[Aa]rt\. \d+A?/g,
  ccpa: /(?!)/g,
  lgpd: /LGPD\)?,? art\. \d+/g,
  'ch-dsg': /(?:DSG|DSV|SR 235\.11\)),? [Aa]rt\. \d+/g,
};
const FOREIGN = /.{0,60}(?:GDPR|DSGVO|RGPD|\b[Aa]rt\. ?\d).{0,30}/g;
const LETTERS = 'received identity-needed extended refused ready erased answered partly'.split(
  ' ',
) as Parameters<typeof previewLetter>[2][];
const LOCALES = ['en', 'de', 'fr'] as const;
const DAY_MS = 86_400_000;
const PAGES = ['en', 'de'] as const;
const otherLaws = CASES.filter(({ regime }) => regime !== 'gdpr');

test.each(otherLaws.flatMap((law) => PAGES.map((locale) => ({ ...law, locale }))))(
  '$regime, $locale: nothing that the portal hands out names another law',
  async ({ regime, where, timeZone, locale }) => {
    const at = await openTestPortal({
      clock: new TestClock('2026-03-02T10:00:00Z'),
      settings: {
        ...{ RIGHTFUL_REGIME: regime, RIGHTFUL_JURISDICTION: where, RIGHTFUL_TIME_ZONE: timeZone },
        RIGHTFUL_REVIEW: 'held',
      },
    });
    try {
      const texts = await handedOut(at, locale);
      const foreign = [...texts].flatMap(([name, text]) =>
        (text.replace(OWN[regime] as RegExp, '').match(FOREIGN) ?? []).map((found) => `${name}: ${found}`),
      );
      expect(foreign).toEqual([]);
    } finally {
      await at.close();
    }
  },
);

/** By name: each text file of both kinds of archive, each letter in each language for each kind of request, the certificate, the statement. */
async function handedOut(at: TestPortal, locale: (typeof PAGES)[number]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const ada = await addCustomer(at, 'Ada Example');
  const { ctx, subjectId } = ada;
  await at.portal.data.transact(at.clock.now(), (tx) => tx.common.accounts.update({ subjectId }, { locale }));
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [first] = await addRecordings(at, ada, { deviceId, count: 3 });
  if (!first) throw new Error('no recordings');
  const olga = (await addOfficer(at, 'Olga Officer')).ctx;

  const asked = {
    // A recording that is frozen is missing in the copies, which then say why.
    rectification: await askForRectification(ctx, { recordingId: first.id, about: 'not-mine', note: null }),
    objection: await askToObject(ctx, { uses: ['training'], note: 'It is my voice.' }),
    access: await askForCopy(ctx, {}),
    portability: await askForPortability(ctx, {}),
  };
  for (const kind of ['access', 'portability'] as const) {
    for (const [name, text] of await archiveTexts(at, ada, asked[kind])) texts.set(`${kind} ${name}`, text);
  }
  const restriction = await askForRestriction(ctx, { ground: 'unlawful', note: null });
  const erasure = await askForErasure(ctx, { to: new Date('2018-01-02T00:00:00Z') });
  if (erasure.kind !== 'ErasurePlanned') throw new Error(erasure.kind);
  for (const [kind, result] of Object.entries({ ...asked, restriction, erasure })) {
    if (!('request' in result)) throw new Error(`${kind}: ${result.kind}`);
    for (const ground of refusalGroundsFor(result.request))
      texts.set(`${kind} ${ground.code}`, ground.place ?? '');
    for (const letter of LETTERS) {
      for (const language of LOCALES) {
        const preview = await previewLetter(olga, result.request.id, letter, language, '');
        texts.set(`${kind} ${letter} ${language}`, `${preview?.subject}\n${preview?.body}`);
      }
    }
  }
  const erasures = await Promise.all(LOCALES.map((letterLocale) => askedToErase(at, olga, letterLocale)));
  at.clock.pass(20 * DAY_MS);
  await at.portal.jobs.nudge('erase');
  await at.portal.jobs.drain();
  for (const { ctx: theirs, request, erasure: done } of erasures) {
    const letters = (await listMessages(theirs, request.id, { first: 10 })).nodes;
    expect(letters.some(({ letter }) => letter === 'erased')).toBe(true);
    for (const { letter, letterLocale, subject, body } of letters)
      texts.set(`${letter} ${letterLocale}`, `${subject}\n${body}`);
    const proof = await erasureCertificate(at.portal, done.id);
    texts.set(`certificate ${request.id}`, proof?.certificate ?? '');
  }
  texts.set('statement', JSON.stringify(await readStatement(ctx)));
  return texts;
}

/** Somebody whose account goes on after an erasure, since one of their recordings is on hold. */
async function askedToErase(at: TestPortal, officer: OfficerContext, letterLocale: (typeof LOCALES)[number]) {
  const name = `Bruno ${letterLocale}`;
  const customer = await addCustomer(at, name);
  const { ctx, subjectId } = customer;
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.accounts.update({ subjectId }, { letterLocale }),
  );
  const deviceId = await addDevice(at, name, [{ customer, from: '2018-01-01' }]);
  const [held] = await addRecordings(at, customer, { deviceId, count: 2 });
  const asked = await askForErasure(ctx, {});
  if (asked.kind !== 'ErasurePlanned' || !held) throw new Error(asked.kind);
  const { request, erasure } = asked;
  const hold = {
    requestId: request.id,
    recordingId: held.id,
    ground: 'legal-claims',
    note: 'A suit.',
  } as const;
  expect((await placeLegalHold(officer, hold)).kind).toBe('LegalHoldPlaced');
  return { ctx, request, erasure };
}

/** The text files of an archive, once the gate has let it pass and it was downloaded. */
async function archiveTexts(
  at: TestPortal,
  { ctx }: TestCustomer,
  asked: AskForCopyResult,
): Promise<[name: string, text: string][]> {
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  expect(await findRequest(ctx, asked.request.id)).toMatchObject({ state: 'ready', findings: [] });
  const archive = await archiveOf(ctx, asked.request);
  const prepared = archive && (await prepareDownload(ctx, archive.id));
  if (prepared?.kind !== 'DownloadPrepared') throw new Error(prepared?.kind);
  await redeemDelivery(ctx, prepared.delivery.id);
  const open = await openDelivery(ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  const pieces: Buffer[] = [];
  for await (const piece of sendDelivery(ctx, open, 0, open.stream.byteLength)) pieces.push(piece);
  await open.close();
  const path = join(at.folder, `${asked.request.id}.zip`);
  writeFileSync(path, Buffer.concat(pieces));
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n');
  return names
    .filter((name) => !name.startsWith('recordings/'))
    .map((name) => [name, execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' })]);
}
