import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRightfulSchema } from '@rightful/api';
import { FILING_DOCUMENTS, FILING_PACKAGE, findFiling, looksAtFiling } from '@rightful/domain';
import { idToBytes } from '@rightful/policy';
import { addRegulator, openTestHost, type TestHost } from '@rightful/testing';
import { openPages } from '../../apps/server/src/open-pages.ts';
import { root } from '../shared/root.mjs';
import { buildWeb } from '../start/build.mjs';
import { findChromium } from '../test/programs.mjs';
import { byteProbes } from './matrix/byte-probes.ts';
import { type IdPool, mutationsOf, queriesOf } from './matrix/operations.ts';
import { attemptToName } from './regulator/attempts.ts';
import { bytesCanary, type Canary, canariesOf, foundIn, textCanary } from './regulator/canaries.ts';
import { idsOf } from './regulator/ids-of.ts';
import { openEveryPage } from './regulator/open-pages.ts';
import { readDocument } from './regulator/read-document.ts';
import { ASKED, FILED, PLAN, playStory, type Regulator, SAID, type Story } from './regulator/story.ts';
import { tableDigests } from './regulator/table-digests.ts';
import { freePort } from './shared/free-port.ts';

export const name = 'regulator';
export const describe =
  'Every field, file, mail and page of an authority, searched for whatever leads to a person; another authority, and this one after its time.';

/** What somebody who writes to the controller and looks around may change. */
const MAY_CHANGE = new Set([
  'accounts',
  'attempts',
  'audit_entries',
  'audit_checkpoints',
  'audit_head',
  'authority_messages',
  'incident_events',
  'leases',
  'mails',
  'sessions',
]);
/** The name under which the story's attachment is served. */
const ATTACHED = 'attachment-plan.txt';
/** They end the asker's session. */
const ENDING = new Set(['signOut', 'endOtherSessions', 'endSession', 'changePassword']);

/** What a viewer was shown, and what was found in it. */
class Search {
  readonly faults: string[] = [];
  searched = 0;
  hits = 0;
  readonly #who: string;
  readonly #canaries: readonly Canary[];

  constructor(who: string, canaries: readonly Canary[]) {
    this.#who = who;
    this.#canaries = canaries;
  }

  look(where: string, text: string, bytes?: Buffer): void {
    this.searched += 1;
    for (const what of foundIn(this.#canaries, text, bytes)) {
      this.hits += 1;
      this.faults.push(`${this.#who} read ${what} in ${where}`);
    }
  }
}

/** `full` changes nothing: everything is always asked. */
export async function run(): Promise<{ ok: boolean; line: string }> {
  const executablePath = findChromium();
  if (executablePath) await buildWeb();
  const servePage = executablePath ? await openPages(join(root, 'apps', 'web')) : undefined;
  const settings = { RIGHTFUL_PORT: String(await freePort()) };
  const at = await openTestHost({ servePage, settings });
  try {
    const story = await playStory(at.test);
    const ids = await idsOf(at.test, story);
    const people = await canariesOf(at.test, story.customers, SAID);
    const ofCase = canariesOfCase(story);
    const rita = new Search('the authority', people);
    const answers = await askEverything(at, story.rita.token, ids, rita);
    const documents = await takeDocuments(at, story, rita);
    const mails = readMails(at, rita);
    const pages = executablePath ? await openEveryPage(at, executablePath, story.rita.token, ids) : [];
    for (const { path, text } of pages) rita.look(`the page ${path}`, withoutEcho(text, ids));
    const shown = pages.filter(({ words }) => words.includes(story.incident.caseNumber)).length;

    // Who must find them, finds them: the search itself is shown to see.
    const officer = new Search('an officer', people);
    await askEverything(at, story.olga.token, ids, officer);
    const ownCase = new Search('the authority', ofCase);
    await askEverything(at, story.rita.token, ids, ownCase);

    const before = await tableDigests(at.test);
    const looks = (await looksAtFiling(story.olga.ctx, story.filing)).length;
    const changed = await changeEverything(at, story, ids, rita, before);

    const other = new Search('another authority', [...people, ...ofCase]);
    await lookAround(at, story.rolf, story, ids, other, executablePath);
    const attempted = await attemptToName(at.test, story);
    const last = await findFiling(story.olga.ctx, story.filing.id);
    at.test.clock.pass((last?.openUntil?.getTime() ?? 0) - at.test.clock.now().getTime() + 1);
    const late = await addRegulator(at.test, 'Rita Later', story.rita.ctx.viewer.authorityId);
    const after = new Search('the authority, after its time', [...people, ...ofCase]);
    await lookAround(at, late, story, ids, after, executablePath);

    const searches = [rita, other, after];
    const faults = [
      ...searches.flatMap((one) => one.faults),
      ...changed.map((table) => `the authority changed ${table}`),
      ...attempted.passed.map((way) => `an officer named somebody: ${way}`),
      ...(officer.hits === 0 || ownCase.hits === 0 ? ['the search is blind'] : []),
      ...(executablePath && shown < 2 ? [`${shown} pages showed the case`] : []),
      ...(looks === 0 ? ['no look is on record'] : []),
    ];
    for (const fault of [...new Set(faults)].slice(0, 40)) console.log(`  ${fault}`);
    const seen = executablePath
      ? `${pages.length} pages in a browser`
      : 'no page in a browser (none is on this machine; apt-get install chromium)';
    const line =
      `${name}: ${people.length} canaries in ${answers} answers, ${documents} documents, ${mails} mails, ${seen}: ${rita.hits} found (an officer finds ${officer.hits}); ` +
      `of the case another authority found ${other.hits}, this one after its time ${after.hits} (before: ${ownCase.hits}); ` +
      `${attempted.tried} attempts to name somebody in a filing or an answer, ${attempted.passed.length} passed; ${changed.length} tables of the case changed by the authority`;
    return { ok: faults.length === 0, line };
  } finally {
    await at.close();
  }
}

/** What only the authority that was notified may read. */
const canariesOfCase = ({ incident, filing }: Story): Canary[] => [
  textCanary('the case number', incident.caseNumber),
  textCanary('the filing', filing.id),
  textCanary('what was filed', FILED),
  textCanary('what was asked', ASKED),
  textCanary('what was attached', PLAN),
  bytesCanary('the incident', Buffer.from(idToBytes(incident.id))),
];

/** Every way to every field, with everybody's ids, and every route of bytes. How many answers came. */
async function askEverything(at: TestHost, token: string, ids: IdPool, search: Search): Promise<number> {
  const before = search.searched;
  for (const operation of queriesOf(await buildRightfulSchema())) {
    const text = operation.text(ids);
    const { text: answer } = await at.ask(token, text);
    search.look(`the answer to ${operation.name}`, withoutEcho(answer, ids));
  }
  for (const { route, path, init } of byteProbes(ids, 'none')) {
    const bytes = Buffer.from(await (await at.fetch(token, path, init)).arrayBuffer());
    for (const one of await readDocument(path, bytes))
      search.look(`${init.method} ${route}: ${one.name}`, one.text, one.bytes);
  }
  return search.searched - before;
}

/** A zip or a PDF is read as what it is; each version's documents, and each signature. How many there were. */
async function takeDocuments(at: TestHost, { filing, rita }: Story, search: Search): Promise<number> {
  const names = [...FILING_DOCUMENTS, ATTACHED, FILING_PACKAGE];
  let count = 0;
  for (let number = 1; number <= filing.filedCount; number += 1) {
    for (const document of names.flatMap((one) =>
      one === FILING_PACKAGE ? [one] : [one, `${one}.minisig`],
    )) {
      const response = await at.fetch(rita.token, `/bytes/filings/${filing.id}/${number}/${document}`);
      if (response.status !== 200) throw new Error(`${document}: ${response.status}`);
      const disposition = response.headers.get('content-disposition') ?? '';
      for (const { name: file, text, bytes } of await readDocument(
        document,
        Buffer.from(await response.arrayBuffer()),
      )) {
        search.look(`version ${number}, ${document}: ${file}`, `${disposition}\n${text}`, bytes);
        count += 1;
      }
    }
  }
  return count;
}

/** What went out to anybody of the authority. */
function readMails({ test }: TestHost, search: Search): number {
  const folder = join(test.folder, 'outbox');
  if (!existsSync(folder)) return 0;
  const plain = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const theirs = plain.filter((file) => readFileSync(join(folder, file), 'utf8').startsWith('To: rita.'));
  for (const file of theirs)
    for (const kind of ['.txt', '.html', '.eml']) {
      const bytes = readFileSync(join(folder, file.replace(/\.txt$/, kind)));
      search.look(`the mail ${file}`, bytes.toString('utf8'), bytes);
    }
  return theirs.length;
}

/** Every mutation that there is, with all its arguments. Which tables changed that must not. */
async function changeEverything(
  at: TestHost,
  { rita }: Story,
  ids: IdPool,
  search: Search,
  before: ReadonlyMap<string, string>,
): Promise<string[]> {
  for (const operation of mutationsOf(await buildRightfulSchema())) {
    if (ENDING.has(operation.name)) continue;
    const { text } = await at.ask(rita.token, operation.text(ids));
    search.look(`the answer to ${operation.name}`, withoutEcho(text, ids));
  }
  const after = await tableDigests(at.test);
  return [...after]
    .filter(([table, digest]) => !MAY_CHANGE.has(table) && before.get(table) !== digest)
    .map(([table]) => table);
}

/** All that somebody of an authority can ask, take and open. */
async function lookAround(
  at: TestHost,
  { token }: Regulator,
  { filing }: Story,
  ids: IdPool,
  search: Search,
  executablePath: string | undefined,
): Promise<void> {
  await askEverything(at, token, ids, search);
  for (const document of [...FILING_DOCUMENTS, ATTACHED, FILING_PACKAGE]) {
    const response = await at.fetch(token, `/bytes/filings/${filing.id}/1/${document}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    search.look(document, bytes.toString('utf8'), bytes);
    if (response.status !== 404) search.faults.push(`${document} came with ${response.status}`);
  }
  const pages = executablePath ? await openEveryPage(at, executablePath, token, ids, '/authority') : [];
  for (const { path, text } of pages) search.look(`the page ${path}`, withoutEcho(text, ids));
}

/** What the asker said is no news to them. */
const withoutEcho = (text: string, ids: IdPool): string =>
  [...ids.values()].reduce((rest, id) => rest.replaceAll(id, '…'), text);
