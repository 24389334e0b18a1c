import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { openPage, signIn } from './browser.ts';
import type { DemoName, DemoPortal } from './demo-portal.ts';

/** An incident of a stranger's report that touches Maximiliana: its room, and what the stranger was shown. */
export interface Told {
  readonly path: string;
  readonly caseNumber: string;
  readonly reportKey: string;
}

/** One whose letter is read and one whose letter is not, one whose letters wait for the second officer, one where nothing was proposed yet. */
export interface Telling {
  readonly sent: Told;
  readonly unread: Told;
  readonly proposed: Told;
  readonly worded: Told;
}

const played = new WeakMap<DemoPortal, Promise<Telling>>();

/** Plays four reports and what officers did about them; once for each portal, however many ask. */
export function tellPeople(page: Page, portal: DemoPortal): Promise<Telling> {
  const telling = played.get(portal) ?? tell(page, portal);
  played.set(portal, telling);
  return telling;
}

async function tell(page: Page, portal: DemoPortal): Promise<Telling> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser.');
  const enter = async (name: DemoName | null) => {
    const own = await openPage(browser, portal);
    if (name) await signIn(own, portal, name);
    else await own.goto('/report');
    return own;
  };
  const [stranger, olivia, oskar] = [await enter(null), await enter('olivia'), await enter('oskar')];
  const evidence = recordingsOf(portal, 'Maximiliana');
  const worded = async (number: number) => {
    const told = await report(stranger, olivia, evidence[number] ?? '');
    await word(olivia, told);
    return told;
  };
  const all = [await worded(0), await worded(1), await worded(2), await worded(3)] as const;
  for (const told of all.slice(0, 2)) await decide(oskar, told, await propose(olivia, told));
  await propose(olivia, all[2]);
  for (const own of [stranger, olivia, oskar]) await own.context().close();
  return { sent: all[0], unread: all[1], proposed: all[2], worded: all[3] };
}

function recordingsOf({ folder }: DemoPortal, name: string): string[] {
  const database = new Sqlite(join(folder, 'rightful.sqlite'), { readonly: true });
  const rows = database
    .prepare(
      `SELECT lower(hex(r.sha256)) AS sha256 FROM recordings r JOIN subjects s ON s.id = r.subject_id
       WHERE s.display_name LIKE ? ORDER BY r.recorded_at LIMIT 4`,
    )
    .all(`${name}%`) as { sha256: string }[];
  database.close();
  return rows.map(({ sha256 }) => sha256);
}

type Answer = Record<string, never> & { readonly [key: string]: Answer & string & number & Answer[] };

/** Asks the graph as whoever the page is signed in for. */
export async function ask(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as Answer;
}

async function report(stranger: Page, olivia: Page, evidence: string): Promise<Told> {
  const input = { whatHappened: 'A file came to me, and somebody speaks in it.', evidence };
  const { reportPublicly: received } = await ask(
    stranger,
    'mutation ($input: ReportPubliclyInput!) { reportPublicly(input: $input) { ... on PublicReportReceived { caseNumber reportKey } } }',
    { input },
  );
  const { caseNumber, reportKey } = received as unknown as Told;
  const { desk } = await ask(olivia, '{ desk { incidents { nodes { id caseNumber } } } }');
  const found = ((desk?.incidents?.nodes ?? []) as Answer[]).find((one) => one.caseNumber === caseNumber);
  return { path: `/desk/incidents/${found?.id}`, caseNumber, reportKey };
}

const idOf = ({ path }: Told): string => path.split('/').at(-1) ?? '';
const stepOf = async (page: Page, told: Told, words: string) => {
  const query = 'query ($id: ID!) { desk { incident(id: $id) { version } } }';
  const { desk } = await ask(page, query, { id: idOf(told) });
  return { incidentId: idOf(told), version: desk?.incident?.version, words };
};

/** Keeps the portal's own draft as the wording, once a letter waits for it. */
async function word(olivia: Page, told: Told): Promise<void> {
  const id = idOf(told);
  const parts = 'subject nature consequences measures advice';
  const query = `query ($id: ID!) { desk { incident(id: $id) { letters { waitingCount draft { locale ${parts} } } } } }`;
  for (let tries = 0; tries < 300; tries += 1) {
    const { desk } = await ask(olivia, query, { id });
    const letters = desk?.incident?.letters;
    if (Number(letters?.waitingCount) === 0) {
      await wait(200);
      continue;
    }
    const drafts = ((letters?.draft ?? []) as Answer[]).map(({ locale, ...text }) => [
      String(locale).toLowerCase(),
      text,
    ]);
    await ask(
      olivia,
      'mutation ($id: ID!, $texts: LetterTextsInput!) { writeLetterTexts(incidentId: $id, texts: $texts) { __typename } }',
      { id, texts: Object.fromEntries(drafts) },
    );
    return;
  }
  throw new Error(`No letter waits in ${told.caseNumber}.`);
}

async function propose(olivia: Page, told: Told): Promise<string> {
  const { proposeLetters: proposed } = await ask(
    olivia,
    'mutation ($step: SeenIncident!) { proposeLetters(step: $step, number: 1) { ... on IncidentStepProposed { step { id } } } }',
    { step: await stepOf(olivia, told, 'They have to know what happened to their recordings.') },
  );
  return String(proposed?.step?.id);
}

async function decide(oskar: Page, told: Told, stepId: string): Promise<void> {
  const { version, words } = await stepOf(oskar, told, 'I read the letter in each language.');
  await ask(
    oskar,
    'mutation ($stepId: ID!, $version: Int!, $words: String!) { decideIncidentStep(stepId: $stepId, version: $version, verdict: CONFIRM, words: $words) { __typename } }',
    { stepId, version, words },
  );
}
