import { expect, test } from '@jest/globals';
import { addCustomer, addOfficer, openTestHost, TestClock } from '@rightful/testing';

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
    ...{ right: '(Cal. Civ. Code § 1798.120)', authority: 'cppa.ca.gov' },
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
