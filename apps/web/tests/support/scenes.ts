import type { Page } from 'playwright-core';
import type { DemoName, DemoPortal } from './demo-portal.ts';
import { settled } from './settled.ts';
import { ask, type Telling, tellPeople } from './tell-people.ts';

export interface Scene {
  name: string;
  /** Nobody, where it is open to everybody. */
  who: DemoName | null;
  show(page: Page, portal: DemoPortal): Promise<void>;
}

type Steps = (page: Page, portal: DemoPortal) => Promise<unknown>;

/** Goes to an address, or to the first of a list that looks so, and takes the steps from there. */
function scene(
  who: DemoName | null,
  name: string,
  path: string | [string, RegExp, string?],
  steps?: Steps,
): Scene {
  return {
    name,
    who,
    async show(page, portal) {
      if (typeof path === 'string') await page.goto(path);
      else await page.goto((await addressOf(page, path[0], path[1])) + (path[2] ?? ''));
      await settled(page);
      await steps?.(page, portal);
    },
  };
}

/** The first link of a list that opens something: its address. */
async function addressOf(page: Page, list: string, pattern: RegExp): Promise<string> {
  await page.goto(list);
  await settled(page);
  const addresses = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const address = addresses.find((one) => pattern.test(one));
  if (!address) throw new Error(`${list} opens nothing like ${pattern}`);
  return address;
}

const dialog: Steps = (page) => page.getByRole('dialog').waitFor();
const problems: Steps = (page) => page.locator('main [role=alert]').waitFor();
/** Presses the first that fits, then waits for what comes of it. */
const press =
  (selector: string, then?: Steps): Steps =>
  async (page, portal) => {
    await page.locator(selector).first().click();
    await then?.(page, portal);
  };
const playing: Steps = (page) => page.locator('audio').waitFor({ state: 'attached' });
const notMe = 'main button:has-text("not me"), main button:has-text("nicht ich")';
const play = 'main button[aria-label^="Play"], main button[aria-label$="abspielen"]';

/** Opens the first of the list that says so. */
const opening =
  (words: RegExp, then?: Steps): Steps =>
  async (page, portal) => {
    await page.locator('main li').filter({ hasText: words }).first().getByRole('link').first().click();
    await page.waitForURL(/req_\w+$/);
    await settled(page);
    await then?.(page, portal);
  };
const inIncident: Steps = async (page) => {
  await page.locator('main li a:is(:has-text("hear is not theirs"), :has-text("nicht ich"))').first().click();
  await page.waitForURL(/inc_\w+$/);
  await settled(page);
};
const assessment = 'section[aria-labelledby=assessment]';
const assessing: Steps = async (page, portal) => {
  await inIncident(page, portal);
  await page.locator(`${assessment} > div > button`).last().click();
  await page.locator(`${assessment} form`).waitFor();
};
/** Decides that the authority hears of it, without a reason yet. */
const deciding: Steps = async (page, portal) => {
  await assessing(page, portal);
  await page.locator(`${assessment} label:has(input[value=REQUIRED])`).first().click();
};
const copyOf = /A copy|Eine Kopie/;
const held = /Held|angehalten/;
const delayed = /Cannot go on|Kommt nicht weiter/;
const calendar = 'main button:is(:has-text("Calendar"), :has-text("Kalender"))';
const closing = 'article button:is(:has-text("Propose to close it"), :has-text("Schließen vorschlagen"))';
const stopped = /Stopped|gestoppt/;

/** Opens what the authority in charge hears of the first incident: the portal drafts it by itself. */
const notification =
  (then?: Steps): Steps =>
  async (page, portal) => {
    await page.locator('main li a[href*="inc_"]').first().click();
    await page.waitForURL(/inc_\w+$/);
    const draft = page.locator('section[aria-labelledby=filings] a').first();
    await draft.waitFor({ timeout: 90_000 });
    await draft.click();
    await page.waitForURL(/fil_\w+$/);
    await settled(page);
    await then?.(page, portal);
  };

/** Opens the case of the list that says so. */
const caseOf =
  (words: RegExp, then?: Steps): Steps =>
  async (page, portal) => {
    await page.locator('main li').filter({ hasText: words }).first().getByRole('link').first().click();
    await page.waitForURL(/itk_\w+$/);
    await settled(page);
    await then?.(page, portal);
  };
/** Of one portal: the step can be done once, and whoever comes meanwhile waits for it. */
let identityTaken: Promise<void> | undefined;
/** Takes the identity of the open case for proven, unless that was done, and sees on what a voice could be. */
const withVoices =
  (then?: Steps): Steps =>
  async (page, portal) => {
    const voices = page.locator('section[aria-labelledby=voices]');
    const isFirst = identityTaken === undefined;
    identityTaken ??= takeIdentity(page);
    await identityTaken;
    if (!isFirst) await page.reload();
    await voices.waitFor();
    await settled(page);
    await then?.(page, portal);
  };
async function takeIdentity(page: Page): Promise<void> {
  await page.locator('article button').first().click();
  const form = page.getByRole('dialog');
  await form.locator('label:has(input[type=radio])').nth(2).click();
  await form.locator('textarea').fill('Knows who was there that evening.');
  await form.locator('button[type=submit]').click();
  await page.locator('section[aria-labelledby=voices]').waitFor();
}
const marksVoices: Steps = async (page) => {
  await page.locator('section[aria-labelledby=voices] label').first().click();
  await page.locator('section[aria-labelledby=voices] button').first().click();
  await page.getByRole('dialog').waitFor();
};

/** Chooses the first of so many questions, or the one at this place of the second, and goes on. */
async function askOn(page: Page, ...choices: number[]): Promise<void> {
  for (const choice of choices) {
    await page.locator('main label:has(input[type=radio])').nth(choice).click();
    await page.locator('main button[type=submit]').click();
    await page.waitForTimeout(50);
  }
}
async function askUpTo(page: Page, end: 'find' | 'check' | 'receipt'): Promise<void> {
  await askOn(page, 1, 3);
  for (const words of ['Vera Vorbei', 'vera@example.org']) {
    await page.getByRole('textbox').fill(words);
    await page.locator('main button[type=submit]').click();
    await page.waitForTimeout(50);
  }
  await page.locator('main #device-serial').waitFor();
  if (end === 'find') return;
  await page.getByRole('textbox').fill('S-4711');
  await page.locator('main button[type=submit]').click();
  await page.locator('main textarea').waitFor();
  await page.locator('main button[type=submit]').click();
  await page.locator('main dl').waitFor();
  if (end === 'check') return;
  await page.locator('main button[type=submit]').click();
  await page.locator('main #case-code').waitFor();
}

/** Ada objects in a scene before: then it takes grounds besides the reason. */
const openReview =
  'main button:is(:has-text("Open a review"), :has-text("Prüfung öffnen"), :has-text("Listen despite"), :has-text("Trotz"))';
/** From a request at the desk into its review, which is opened when it is not. */
const inReview =
  (then?: Steps): Steps =>
  async (page, portal) => {
    await page.goto(`${page.url()}/review`);
    await settled(page);
    if ((await page.locator(openReview).count()) > 0) {
      await page.locator(openReview).click();
      await page.getByRole('dialog').waitFor();
      for (const words of await page.getByRole('dialog').locator('textarea').all())
        await words.fill('The gate asks whose voice it is.');
      await page.getByRole('dialog').locator('button[type=submit]').click();
    }
    await page.locator('section[aria-labelledby=item]').waitFor();
    await settled(page);
    await then?.(page, portal);
  };
const marking: Steps = async (page) => {
  await page.locator('section[aria-labelledby=item] [role=slider]').first().focus();
  for (const key of ['Shift+ArrowRight', 'i', 'ArrowRight', 'o']) await page.keyboard.press(key);
  await page.locator('section[aria-labelledby=item] ol').waitFor();
};

const request = /^\/requests\/req_\w+$/;

/** Asks, and ends at the request: the one that was opened now or, when a picture was taken before, the one that is open. */
const sent: Steps = async (page) => {
  await page.locator('main button[type=submit]').click();
  const open = page.locator('main [role=alert] a');
  await Promise.race([page.waitForURL(/req_\w+$/), open.waitFor()]);
  if (!/req_\w+$/.test(page.url())) await open.click();
  await page.waitForURL(/req_\w+$/);
  await settled(page);
};
const objecting: Steps = async (page, portal) => {
  await page.locator('main label:has(input[type=checkbox])').first().click();
  await page.locator('main textarea').fill('I work at night and speak of my patients.');
  await sent(page, portal);
};
const correcting: Steps = async (page) => {
  await page.locator('main a[href*="correction"]').click();
  await page.locator('main label:has(input[type=radio])').first().click();
  await page.locator('main #correct-text').fill('Turn the lights off, please.');
};
const erasing: Steps = async (page, portal) => {
  await page.locator('main label:has(input[type=checkbox])').first().click();
  await sent(page, portal);
  await page.locator('section[aria-labelledby=erasure] code').waitFor();
};
/** Looks a device up in the ledger, and goes on at the last who had it. */
const lookingUp =
  (serial: string, then?: Steps): Steps =>
  async (page, portal) => {
    await page.locator('#ledger-serial').fill(serial);
    await page.locator('#ledger-reason').fill('A bill of sale came by post.');
    await page.locator('section[aria-labelledby=look-up] button[type=submit]').click();
    await page.locator('section[aria-labelledby=chain]').waitFor();
    await settled(page);
    await then?.(page, portal);
  };
const endingOn =
  (day: string): Steps =>
  async (page) => {
    await page.locator('section[aria-labelledby=chain] button').last().click();
    await page.getByRole('dialog').locator('label:has(input[type=radio])').first().click();
    await page.getByRole('dialog').getByRole('spinbutton').first().click();
    await page.keyboard.type(day);
    await page.getByRole('dialog').getByRole('status').waitFor();
  };
/** Ends it after whatever it recorded, once: the second look finds it proposed already. */
const ended: Steps = async (page, portal) => {
  if ((await page.locator('section[aria-labelledby=chain] button').count()) > 0) {
    // Yesterday, when nothing was recorded: nothing that another scene shows is frozen by it.
    const [year, month, day] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-');
    await endingOn(`${day}${month}${year}`)(page, portal);
    await page.getByRole('dialog').locator('textarea').fill('The bill of sale says so.');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.locator('section[aria-labelledby=ledger-changes] article').first().waitFor();
};
const restricting: Steps = async (page, portal) => {
  await page.locator('main label:has(input[type=radio])').first().click();
  await sent(page, portal);
};
const filters = '#work-filters > div:last-child button';
/** Of a long list the page holds only what is near; what lies far down is found by the filters. */
const narrowedTo =
  (kind: string, then: Steps): Steps =>
  async (page, portal) => {
    await page.locator(filters).first().click();
    await page.locator('#work-filters select').first().selectOption(kind);
    await settled(page);
    await then(page, portal);
  };
const correctionOfIsa = /^(?=.*Isa)(?=.*(Rectification|Berichtigung))/s;
const erasure = /^(?=.*Ole)(?=.*(Erasure|Löschung))/s;
const objection = /^(?=.*Ada)(?=.*(Objection|Widerspruch))/s;
const pausing = 'article button:is(:has-text("stop the clock"), :has-text("Frist anhalten"))';
const extending = 'article button:is(:has-text("Take more time"), :has-text("Mehr Zeit nehmen"))';
const partly =
  'article button:is(:has-text("Propose to grant a part"), :has-text("Teilweise Gewährung vorschlagen"))';
const granting = 'article button:is(:has-text("Grant and answer"), :has-text("Gewähren und antworten"))';

/** Into the room of one of the incidents whose people are told, or are to be. */
const inRoom =
  (which: keyof Telling, then?: Steps): Steps =>
  async (page, portal) => {
    await page.goto((await tellPeople(page, portal))[which].path);
    await page.locator('section[aria-labelledby=letters] table').waitFor({ timeout: 60_000 });
    await settled(page);
    await then?.(page, portal);
  };
/** Once both letters are there. */
const ownLetters: Steps = async (page, portal) => {
  await tellPeople(page, portal);
  const link = page.locator('main a[href^="/letters/"]');
  for (let tries = 0; tries < 60; tries += 1) {
    const { me } = await ask(page, '{ me { breachLetters { id } } }');
    if (me?.breachLetters?.length === 2) break;
    await page.waitForTimeout(500);
  }
  await page.goto('/');
  await link.first().waitFor();
  await settled(page);
};
/** The older of them: the newer stays unread. */
const ownLetter: Steps = async (page, portal) => {
  await ownLetters(page, portal);
  const { me } = await ask(page, '{ me { breachLetters { id } } }');
  await page.goto(`/letters/${me?.breachLetters?.[1]?.id}`);
  await page.locator('main article h2').first().waitFor();
};
const letter: Steps = async (page) => page.locator('section[lang]').waitFor();
/** Comes back with the number and the key of a report. */
const returning =
  (isTheirs: boolean): Steps =>
  async (page, portal) => {
    const { caseNumber, reportKey } = (await tellPeople(page, portal)).sent;
    await page.locator('main button[aria-expanded=false]').last().click();
    const fields = page.locator('main [role=group] input');
    await fields.first().fill(caseNumber);
    await fields.last().fill(isTheirs ? reportKey : 'another');
    await page.locator('main [role=group] button[type=submit]').click();
    if (isTheirs) await page.locator('section[aria-labelledby=what-came]').waitFor();
    else await problems(page, portal);
  };

/** Every page and dialog. Empty ones are Frida's, the long name is Maximiliana's, a request that is ready is Carla's. */
export const scenes: readonly Scene[] = [
  // Before anybody's proof of who they are grows old.
  scene('olivia', 'a case of a voice', '/desk/intake', caseOf(/Erasure|Löschung/, withVoices())),
  scene('olivia', 'a review by ear', '/desk', opening(held, inReview())),
  scene('olivia', 'a review by ear, a part marked', '/desk', opening(held, inReview(marking))),
  scene('olivia', 'the ledger, an end proposed', '/desk/ledger', lookingUp('EX2-0006', ended)),
  scene('olivia', 'the ledger, ending earlier', '/desk/ledger', lookingUp('EX1-0001', endingOn('01062018'))),
  scene(
    'olivia',
    'a case of a voice, marking',
    '/desk/intake',
    caseOf(/Erasure|Löschung/, withVoices(marksVoices)),
  ),
  scene(
    'olivia',
    'a case of a voice, another time',
    '/desk/intake',
    caseOf(/Erasure|Löschung/, withVoices(press('section[aria-labelledby=voices] button >> nth=-1', dialog))),
  ),

  scene(null, 'sign-in', '/sign-in'),
  scene(null, 'sign-in, nothing written', '/sign-in', press('main button[type=submit]', problems)),
  scene(null, 'a report by anybody', '/report'),
  scene(null, 'a report, nothing written', '/report', press('main button[type=submit]', problems)),
  scene(null, 'a report, what came of it', '/report', returning(true)),
  scene(null, 'a report, another key', '/report', returning(false)),
  scene(null, 'public notices', '/notices'),
  scene('maximiliana', 'overview, a letter waits', '/', ownLetters),
  scene('maximiliana', 'a letter about an incident', '/', ownLetter),
  scene('bruno', 'received by mistake', '/received'),
  scene(
    'bruno',
    'received by mistake, not said yet',
    '/received',
    press('main button[type=submit]', problems),
  ),
  scene('frida', 'received by mistake, nothing', '/received'),
  scene('frida', 'a letter that is none', '/letters/ltr_0'),
  scene('olivia', 'letters of an incident', '/desk', inRoom('sent')),
  scene(
    'olivia',
    'letters, wording them',
    '/desk',
    inRoom('worded', press('section[aria-labelledby=letters] button[aria-expanded=false]')),
  ),
  scene(
    'olivia',
    'letters, sending them',
    '/desk',
    inRoom('worded', press('section[aria-labelledby=letters] > div:last-child button', letter)),
  ),
  scene('oskar', 'letters, for the second officer', '/desk', inRoom('proposed', letter)),
  scene(null, 'an address with nothing', '/nowhere'),

  scene(null, 'asking without an account', '/ask'),
  scene(
    null,
    'asking without an account, nothing chosen',
    '/ask',
    press('main button[type=submit]', problems),
  ),
  scene(null, 'asking, who, a voice', '/ask', async (page) => {
    await askOn(page, 0);
    await page.locator('main label:has(input[type=radio])').last().click();
    await page.locator('main [role=status]').waitFor();
  }),
  scene(null, 'asking, how to reach, wrong', '/ask', async (page) => {
    await askOn(page, 1, 1);
    await page.getByRole('textbox').fill('Vera Vorbei');
    await page.locator('main button[type=submit]').click();
    await page.locator('main input[type=email]').waitFor();
    await page.locator('main button[type=submit]').click();
    await problems(page, {} as DemoPortal);
  }),
  scene(null, 'asking, what helps to find', '/ask', (page) => askUpTo(page, 'find')),
  scene(null, 'asking, is this right', '/ask', (page) => askUpTo(page, 'check')),
  scene(null, 'asking, received', '/ask', (page) => askUpTo(page, 'receipt')),
  scene(null, 'the door of a case', '/ask/case'),
  scene(
    null,
    'the door of a case, nothing written',
    '/ask/case',
    press('main button[type=submit]', problems),
  ),

  scene('frida', 'overview, empty', '/'),
  scene('frida', 'recordings, empty', '/recordings'),
  scene('frida', 'requests, empty', '/requests'),
  scene('maximiliana', 'choosing a right', '/requests/new'),
  scene('maximiliana', 'asking, to take elsewhere', '/requests/new/portability'),
  scene('maximiliana', 'restricting', '/requests/new/restriction'),
  scene(
    'maximiliana',
    'restricting, nothing chosen',
    '/requests/new/restriction',
    press('main button[type=submit]', problems),
  ),
  scene('maximiliana', 'erasing', '/requests/new/erasure'),
  scene(
    'maximiliana',
    'erasing, not sure yet',
    '/requests/new/erasure',
    press('main button[type=submit]', problems),
  ),
  scene(null, 'a certificate of an erasure', '/ask/certificate'),
  scene(null, 'a certificate of an erasure, none', '/ask/certificate', async (page, portal) => {
    await page.locator('#erasure-number').fill('era_0000000000000000000000000');
    await press('main button[type=submit]', problems)(page, portal);
  }),
  scene('maximiliana', 'objecting', '/requests/new/objection'),
  scene(
    'maximiliana',
    'objecting, nothing written',
    '/requests/new/objection',
    press('main button[type=submit]', problems),
  ),
  scene('ada', 'objecting, sent', '/requests/new/objection', objecting),
  scene('bruno', 'restricting, sent', '/requests/new/restriction', restricting),
  scene('maximiliana', 'erasing, asked', '/requests/new/erasure', erasing),
  scene('ada', 'correcting, no recording', '/requests/new/correction'),
  scene('ada', 'correcting', ['/recordings', /^\/recordings\/rec_\w+$/], correcting),
  scene('frida', 'asking, empty', '/requests/new/copy'),
  scene('frida', 'who listened, empty', '/listened'),
  scene('frida', 'reports, empty', '/reports'),
  scene('frida', 'account, empty', '/account'),
  scene('frida', 'an object that is none', '/requests/req_0'),

  scene('maximiliana', 'overview, long name', '/'),
  scene('maximiliana', 'recordings, long name', '/recordings'),
  scene('maximiliana', 'asking', '/requests/new/copy'),
  scene('maximiliana', 'asking, choosing days', '/requests/new/copy', async (page) => {
    await page.locator('main label:has(input[type=radio])').last().click();
    await page.locator('main [role=group] button').last().click();
    await page.getByRole('dialog').waitFor();
  }),

  scene('carla', 'overview', '/'),
  scene(
    'carla',
    'overview, account menu',
    '/',
    press('header button', (page) => page.getByRole('menu').waitFor()),
  ),
  scene('carla', 'recordings', '/recordings'),
  scene('carla', 'recordings, playing', '/recordings', press(play, playing)),
  scene('carla', 'a recording', ['/recordings', /^\/recordings\/rec_\w+$/]),
  scene('carla', 'requests', '/requests'),
  scene(
    'carla',
    'a request that is ready',
    ['/requests', request],
    press('main button[aria-expanded=false]'),
  ),
  scene('carla', 'messages of a request, with a file', ['/requests', request], async (page) => {
    await page.locator('#message').fill('Is the kitchen in it? I attach what I have.');
    const chosen = page.waitForEvent('filechooser');
    await page.locator('form button[type=button]').last().click();
    await (await chosen).setFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('note') });
    await page
      .getByText(/note\.txt/)
      .first()
      .waitFor();
    await page.locator('form button[type=submit]').last().click();
    await page.locator('main li a[download]').first().waitFor();
  }),
  scene('carla', 'a letter, read', ['/requests', request], (page) =>
    page.locator('ol:has(time) button[aria-expanded=false]').last().click(),
  ),
  scene('carla', 'preview', ['/requests', request, '/preview']),
  scene('carla', 'preview, playing', ['/requests', request, '/preview'], press('main li button', playing)),
  scene('carla', 'preview, not me', ['/requests', request, '/preview'], press(`:is(${notMe})`, dialog)),
  scene('carla', 'download', ['/requests', request, '/download']),
  scene('carla', 'download, asked for proof', ['/requests', request, '/download'], async (page, portal) => {
    portal.letProofAge('carla');
    await press('main section button', dialog)(page, portal);
  }),
  scene('carla', 'who listened', '/listened'),
  scene('carla', 'account', '/account'),

  scene('ada', 'a request that is held', '/requests', opening(copyOf)),
  scene(
    'ada',
    'withdrawing',
    '/requests',
    opening(copyOf, async (page) => {
      await page.locator('main button:not([aria-expanded])').last().click();
      await page.getByRole('dialog').waitFor();
    }),
  ),
  scene('ada', 'asking, refused', '/requests/new/copy'),

  scene('emil', 'recordings, some frozen', '/recordings'),
  scene('emil', 'overview, what the ledger may change', '/'),
  scene('emil', 'reports', '/reports'),
  scene('emil', 'requests, none of them well', '/requests'),
  scene('emil', 'a request that was stopped', '/requests', opening(/Stopped|Angehalten/)),
  scene('emil', 'a request that froze', '/requests', opening(/Frozen|Eingefroren/)),
  scene('emil', 'a request that was closed', '/requests', opening(/Closed|Geschlossen/)),
  scene('emil', 'asking, one is open', '/requests/new/copy', press('main button[type=submit]')),
  scene('bruno', 'a request that is delayed', '/requests', opening(/Delayed|Verzögert/)),

  scene('olivia', 'the desk', '/desk'),
  scene('olivia', 'the desk, narrowed', '/desk', press(filters)),
  scene('olivia', 'the desk, some chosen', '/desk', press('main li label')),
  scene('olivia', 'the calendar of an officer', '/desk', press(calendar, dialog)),
  scene('olivia', 'a request at the desk', '/desk', opening(held)),
  scene(
    'olivia',
    'a deed that wants a reason',
    '/desk',
    opening(held, press('section[aria-labelledby=four-eyes] button', dialog)),
  ),
  scene('olivia', 'a request that does not go on', '/desk', opening(delayed)),
  scene('olivia', 'an objection at the desk', '/desk', opening(objection)),
  scene('olivia', 'an erasure at the desk', '/desk', opening(erasure)),
  scene('olivia', 'asking the customer', '/desk', opening(objection, press(pausing, dialog))),
  scene('olivia', 'taking more time', '/desk', opening(objection, press(extending, dialog))),
  scene('olivia', 'granting', '/desk', opening(objection, press(granting, dialog))),
  scene('olivia', 'granting a part', '/desk', opening(correctionOfIsa, press(partly, dialog))),
  scene('olivia', 'closing a request', '/desk', opening(stopped, press(closing, dialog))),
  scene('olivia', 'a request that was stopped', '/desk', opening(stopped)),
  scene(
    'olivia',
    'a letter, before it goes out',
    '/desk',
    opening(held, async (page) => {
      await page
        .locator('section[aria-labelledby=messages] > div:last-child button[aria-expanded=false]')
        .click();
      await page.locator('main section[lang]').waitFor();
    }),
  ),
  scene('olivia', 'figures', '/desk/figures'),
  scene('olivia', 'exercises', '/desk/drills'),
  scene('olivia', 'starting an exercise', '/desk/drills', press('main button', dialog)),
  scene('olivia', 'figures, as tables', '/desk/figures', async (page) => {
    const toggle = page.getByRole('button', { name: /as a table|als Tabelle/i });
    while ((await toggle.count()) > 0) await toggle.first().click();
  }),
  scene('olivia', 'cases from outside', '/desk/intake'),
  scene('olivia', 'a case that nobody works on', '/desk/intake', caseOf(/Restriction|Einschränkung/)),
  scene('olivia', 'a case by letter', '/desk/intake', caseOf(/Erasure|Löschung/)),
  scene(
    'olivia',
    'a step in a case',
    '/desk/intake',
    caseOf(/Erasure|Löschung/, press('article button', dialog)),
  ),
  scene('olivia', 'entering a letter', '/desk/intake/new'),
  scene('olivia', 'entering a letter of a passer-by', '/desk/intake/new', async (page) => {
    await page.locator('main label:has(input[type=radio])').last().click();
    await page.locator('#entered-heard-from, [id=entered-heard-from]').first().waitFor();
  }),
  scene(
    'olivia',
    'entering a letter, nothing written',
    '/desk/intake/new',
    press('main button[type=submit]', problems),
  ),
  scene('olivia', 'quarantine', '/desk/quarantine'),
  scene('olivia', 'a look at a file in quarantine', '/desk/quarantine', async (page) => {
    await page.locator('main li').first().getByRole('button').last().click();
    await page.getByRole('dialog').waitFor();
  }),
  scene('olivia', 'incidents', '/desk/incidents'),
  scene('olivia', 'an incident', '/desk/incidents', inIncident),
  scene('olivia', 'opening an incident', '/desk/incidents/open'),
  scene('olivia', 'opening an incident, a processor, wrong', '/desk/incidents/open', async (page) => {
    await page.getByRole('radio').nth(1).check({ force: true });
    await page.getByRole('radio').nth(3).check({ force: true });
    await page.locator('main fieldset button').last().click();
    await page.locator('main button[type=submit]').click();
    await page.locator('main').getByRole('alert').waitFor();
  }),
  scene('olivia', 'the register of incidents', '/desk/incidents/register'),
  scene('olivia', 'the register of incidents, narrowed', '/desk/incidents/register', async (page) => {
    await page.locator('main select').nth(1).selectOption('PROCESSOR');
    await settled(page);
  }),
  scene('olivia', 'starting an exercise, wrong', '/desk/drills', async (page, portal) => {
    await press('main button', dialog)(page, portal);
    await page.getByRole('dialog').locator('input').first().fill('1');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  }),
  scene('olivia', 'ending an incident', '/desk/incidents', async (page, portal) => {
    await inIncident(page, portal);
    await page.locator('section[aria-labelledby=steps] button').last().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  }),
  scene('olivia', 'assessing an incident', '/desk/incidents', assessing),
  scene('olivia', 'assessing an incident, without a reason', '/desk/incidents', async (page, portal) => {
    await deciding(page, portal);
    await page.locator(`${assessment} button[type=submit]`).click();
    await page.locator(`${assessment} [role=alert]`).waitFor();
  }),
  scene('olivia', 'an assessed incident', '/desk/incidents', async (page, portal) => {
    await deciding(page, portal);
    await page.locator(`${assessment} textarea`).fill('Somebody heard what was said at home.');
    portal.renewProof('olivia');
    await page.locator(`${assessment} button[type=submit]`).click();
    await page.locator(`${assessment} form`).waitFor({ state: 'detached' });
    const why = page.locator(`${assessment} > div > ul > li button[aria-expanded=false]`);
    while ((await why.count()) > 0) await why.first().click();
  }),
  scene('olivia', 'a notification', '/desk/incidents', notification()),
  scene(
    'olivia',
    'filing a notification',
    '/desk/incidents',
    notification(press('main article button:not([aria-expanded])', dialog)),
  ),
  scene('olivia', 'the keys', '/desk', async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }),
  scene('olivia', 'audit', '/desk/audit'),
  scene('olivia', 'account of an officer', '/account'),

  scene('olivia', 'a decision, for the first officer', '/desk', narrowedTo('RESTRICTION', opening(/Mila/))),
  scene('oskar', 'decisions', '/desk/decisions'),
  scene('oskar', 'a decision, for the second officer', '/desk/decisions', opening(/Mila/)),
  scene(
    'oskar',
    'confirming',
    '/desk/decisions',
    opening(/Mila/, press('section[aria-labelledby=four-eyes] button', dialog)),
  ),
  scene('oskar', 'the ledger, for the second officer', '/desk/ledger'),
  scene('olivia', 'decisions, none of them hers', '/desk/decisions'),

  scene('rita', 'the authority', '/authority'),
  scene('rita', 'what was filed', ['/authority', /fil_/]),
  scene('rita', 'what was filed, checked', ['/authority', /fil_/], async (page) => {
    await page.getByRole('button', { name: /in this browser|in diesem Browser/i }).click();
    await page.locator('section[aria-labelledby=documents] [role=status] > div').waitFor();
  }),
  scene('rita', 'what was filed with others', '/authority/filings/none'),
];
