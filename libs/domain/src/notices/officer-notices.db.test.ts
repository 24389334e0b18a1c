import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MessageContent } from '@rightful/mail';
import { addOfficer, openTestPortal, type TestPortal } from '@rightful/testing';
import { openIncident } from '../incidents/open-incident.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { NOTICE_PAUSE_MS } from './notice-pace.ts';
import { sendMail } from './send-mail.ts';
import { writeMailToOfficers } from './write-mail-to-officers.ts';

let at: TestPortal;
let olga: OfficerContext;

beforeEach(async () => {
  at = await openTestPortal();
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
});
afterEach(() => at.close());

const KINDS = ['gate-held', 'request-delayed', 'public-report', 'incident-opened', 'gate-failed'] as const;
type Kind = (typeof KINDS)[number];

const SOURCES = {
  'public-report': ['public-report', 'NOT_MINE'],
  'incident-opened': ['customer-report', 'NOT_ME'],
  'gate-failed': ['gate', 'GATE_STOPPED'],
} as const;

/** What tells of it, as the portal does; the case number where there is one. */
async function happens(kind: Kind): Promise<string | null> {
  const now = at.clock.now();
  return at.portal.data.transact(now, async (tx) => {
    if (kind === 'gate-held' || kind === 'request-delayed') {
      await writeMailToOfficers(tx, now, { kind });
      return null;
    }
    const [source, happening] = SOURCES[kind];
    return (await openIncident(taskContext(at.portal, 'test'), tx, source, now, happening)).caseNumber;
  });
}

/** Every mail to Olga: what it says, and how many seconds after `startMs` it goes out. */
async function mailsToOlga(startMs: number): Promise<[seconds: number, content: MessageContent][]> {
  const mails = await at.portal.data.common.mails.find({ accountId: olga.viewer.accountId });
  return mails
    .map(({ nextTryAt, message }): [number, MessageContent] => [
      ((nextTryAt?.getTime() ?? 0) - startMs) / 1000,
      message as MessageContent,
    ])
    .sort(([a], [b]) => a - b);
}

const more = (waits: object) => ({
  kind: 'more-waits',
  heldCount: 0,
  delayedCount: 0,
  reportCount: 0,
  caseNumbers: [],
  ...waits,
});

/** First kind, then what comes a second later: does the second go out in that second, or wait for the pause? */
const TABLE: Record<Kind, Record<Kind, 'at once' | 'waits'>> = {
  'gate-held': {
    'gate-held': 'waits',
    'request-delayed': 'waits',
    'public-report': 'at once',
    'incident-opened': 'at once',
    'gate-failed': 'at once',
  },
  'request-delayed': {
    'gate-held': 'waits',
    'request-delayed': 'waits',
    'public-report': 'at once',
    'incident-opened': 'at once',
    'gate-failed': 'at once',
  },
  'public-report': {
    'gate-held': 'at once',
    'request-delayed': 'at once',
    'public-report': 'waits',
    'incident-opened': 'at once',
    'gate-failed': 'at once',
  },
  'incident-opened': {
    'gate-held': 'at once',
    'request-delayed': 'at once',
    'public-report': 'at once',
    'incident-opened': 'at once',
    'gate-failed': 'at once',
  },
  'gate-failed': {
    'gate-held': 'at once',
    'request-delayed': 'at once',
    'public-report': 'at once',
    'incident-opened': 'at once',
    'gate-failed': 'at once',
  },
};

test.each(KINDS.flatMap((first) => KINDS.map((second) => [first, second, TABLE[first][second]] as const)))(
  '%s, and a second later %s: %s, each with its number',
  async (first, second, outcome) => {
    const startMs = at.clock.now().getTime();
    const numbers = [await happens(first)];
    at.clock.pass(1000);
    numbers.push(await happens(second));
    const [one, two] = await mailsToOlga(startMs);
    const says = (kind: Kind, number: string | null) => (number ? { kind, caseNumber: number } : { kind });
    expect(one).toMatchObject([0, says(first, numbers[0] ?? null)]);
    const waiting = {
      'gate-held': { heldCount: 1 },
      'request-delayed': { delayedCount: 1 },
      'public-report': { reportCount: 1, caseNumbers: [numbers[1]] },
      'incident-opened': {},
      'gate-failed': {},
    }[second];
    expect(two).toMatchObject(
      outcome === 'at once' ? [1, says(second, numbers[1] ?? null)] : [NOTICE_PAUSE_MS / 1000, more(waiting)],
    );
    expect(await mailsToOlga(startMs)).toHaveLength(2);
  },
);

test('a flood from outside fills no mailbox, and what a customer says goes out in the midst of it', async () => {
  const startMs = at.clock.now().getTime();
  const numbers: (string | null)[] = [];
  for (let index = 0; index < 30; index += 1) {
    numbers.push(await happens('public-report'));
    at.clock.pass(1000);
  }
  const theirs = await happens('incident-opened');
  at.clock.pass(1000);
  await happens('gate-held');
  expect(await mailsToOlga(startMs)).toMatchObject([
    [0, { kind: 'public-report', caseNumber: numbers[0] }],
    [30, { kind: 'incident-opened', caseNumber: theirs }],
    [31, { kind: 'gate-held' }],
    [NOTICE_PAUSE_MS / 1000, more({ reportCount: 29, caseNumbers: numbers.slice(1, 11) })],
  ]);
});

test('reports that come in the same moment are all told of', async () => {
  const startMs = at.clock.now().getTime();
  await Promise.all(Array.from({ length: 8 }, () => happens('public-report')));
  expect(await mailsToOlga(startMs)).toMatchObject([
    [0, { kind: 'public-report' }],
    [NOTICE_PAUSE_MS / 1000, { kind: 'more-waits', reportCount: 7 }],
  ]);
});

test('what comes while the mail that more waits is being sent is told of in the next', async () => {
  const startMs = at.clock.now().getTime();
  await happens('gate-held');
  await happens('request-delayed');
  at.clock.pass(NOTICE_PAUSE_MS);
  const sent: MessageContent[] = [];
  await sendMail({
    data: at.portal.data,
    now: () => at.clock.now(),
    log: () => undefined,
    mailer: {
      async send({ content }) {
        if (content.kind === 'more-waits' && sent.length === 1) {
          at.clock.pass(-1);
          await happens('gate-held');
          at.clock.pass(1);
        }
        sent.push(content);
      },
    },
  });
  expect(sent).toEqual([{ kind: 'gate-held' }, more({ delayedCount: 1 })]);
  expect((await mailsToOlga(startMs)).at(-1)).toEqual([(2 * NOTICE_PAUSE_MS) / 1000, more({ heldCount: 1 })]);
});
