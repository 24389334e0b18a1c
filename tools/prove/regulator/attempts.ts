import {
  answerAuthority,
  attachToFiling,
  findFiling,
  saveFilingDraft,
  writeToController,
} from '@rightful/domain';
import { FORM, type FormField } from '@rightful/law';
import type { TestPortal } from '@rightful/testing';
import type { Story } from './story.ts';

/** What came of an officer's attempts to write into a filing, or an answer, what leads to a person. */
export interface Attempted {
  readonly tried: number;
  readonly passed: readonly string[];
}

/** By mistake, as it happens: a name copied, half a name, an id out of a table, in every field that takes words. */
export async function attemptToName(
  { portal, clock }: TestPortal,
  { customers, olga, rita, filing }: Story,
): Promise<Attempted> {
  const [ada] = customers;
  const account = await portal.data.common.accounts.one({ subjectId: ada?.subjectId });
  const name = ada?.name ?? '';
  const ways: Readonly<Record<string, string>> = {
    name,
    'name, shouted': name.toUpperCase(),
    'name, with other marks and spaces': name.replace('Adelheid', 'Adélheid').replace(' ', '\u00a0 '),
    'family name': `Mrs ${name.split(' ')[1]}`,
    'name, turned round': name.split(' ').reverse().join(', '),
    address: account?.email ?? '',
    'serial number': 'serial-4711-ada',
    'id of a recording’s owner': String(ada?.subjectId),
    'telephone number': '+49 30 1234567',
  };
  const passed: string[] = [];
  let tried = 0;
  for (const field of FORM.filter(takesWords)) {
    for (const [way, words] of Object.entries(ways)) {
      // The controller's own people have telephones and addresses, and may share a family name.
      if (field.ownPeople && ['telephone number', 'family name', 'name, turned round'].includes(way))
        continue;
      const { version } = (await findFiling(olga.ctx, filing.id)) ?? { version: 0 };
      const delta = { [field.id]: fieldValue(field, `It was ${words} who heard it.`) } as never;
      const saved = await saveFilingDraft(olga.ctx, { filingId: filing.id, version, delta });
      tried += 1;
      if (saved.kind === 'FilingSaved' || saved.code !== 'PERSONAL_DATA') passed.push(`${field.id}: ${way}`);
    }
  }
  for (const [way, words] of Object.entries(ways)) {
    const asked = await writeToController(rita.ctx, { filingId: filing.id, kind: 'question', words: 'Who?' });
    if (asked.kind !== 'ControllerTold') throw new Error(asked.code);
    clock.pass(1_000);
    const answered = await answerAuthority(olga.ctx, {
      messageId: asked.written.id,
      words: `It was ${words}.`,
    });
    tried += 1;
    if (answered.kind !== 'FilingNotPossible' || answered.code !== 'PERSONAL_DATA')
      passed.push(`answer: ${way}`);
  }
  for (const [way, words] of Object.entries(ways)) {
    const { version } = (await findFiling(olga.ctx, filing.id)) ?? { version: 0 };
    const seen = { filingId: filing.id, version };
    const bytes = Buffer.from(`It was ${words} who heard it.`);
    const attached = await attachToFiling(olga.ctx, seen, { name: `${tried}.txt`, bytes });
    tried += 1;
    if (attached.kind === 'FilingSaved' || attached.code !== 'PERSONAL_DATA')
      passed.push(`attachment: ${way}`);
  }
  return { tried, passed };
}

const takesWords = ({ type }: FormField): boolean => type.kind === 'text' || type.kind === 'list';

function fieldValue({ type }: FormField, words: string) {
  return type.kind === 'list' ? [{ [Object.keys(type.columns)[0] ?? '']: words }] : words;
}
