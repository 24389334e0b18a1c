import { canonicalJson, type Json, runGate } from '@rightful/archive';
import type { TestPortal } from '@rightful/testing';
import { attacks } from './attacks/attacks.ts';
import type { SceneOptions } from './attacks/scene.ts';
import { scopeOff } from './attacks/scope-off.ts';
import { tryAttack } from './attacks/try-attack.ts';
import { withoutFieldRules } from './attacks/without-field-rules.ts';

export const name = 'walls';
export const describe =
  'Each wall is switched off in turn; the others still deliver nothing of anybody else.';

/** One key for everybody: whatever lies anywhere opens. */
function keyOff(): SceneOptions {
  return {
    prepare: ({ portal: { data } }: TestPortal) => {
      const { keyring } = data;
      const open = keyring.key.bind(keyring);
      let first: Parameters<typeof open>[0] | undefined;
      keyring.key = (scope, version) => {
        first ??= scope;
        return open(first, version);
      };
    },
  };
}

/** The gate signs a pass for whatever it is given. */
function gateOff(): SceneOptions {
  return {
    gate: async (job, options) => {
      const judged = await runGate(job, options);
      const verdict = { ...judged.verdict, outcome: 'passed' as const, findings: [], findingCount: 0 };
      const text = canonicalJson(verdict as unknown as Json);
      const signature = Buffer.from(options.signingKey.sign(Buffer.from(text))).toString('base64');
      return { verdict, signed: { verdict: text, keyId: options.signingKey.keyId, signature } };
    },
  };
}

const WALLS = [
  ['none', (): SceneOptions => ({}), 'all'],
  ['scope', scopeOff, 'all'],
  ['key', keyOff, 'all'],
  ['gate', gateOff, 'where data can tell'],
] as const;

/** Shows that the attacks bite and the counting works: without two walls, each of these must leak. */
const CONTROLS = [
  ['key and gate', 'relabelled as A’s', () => ({ ...keyOff(), ...gateOff() })],
  ['scope and key', 'by their ids', () => ({ ...scopeOff(), ...keyOff() })],
] as const;

async function control(title: string, options: SceneOptions): Promise<number> {
  const attack = attacks.find(({ name }) => name.includes(title));
  if (!attack) throw new Error('The control is gone.');
  return (await tryAttack(attack, options)).foreign;
}

/** `full` changes nothing: every attack is tried against every wall each time. */
export async function run(): Promise<{ ok: boolean; line: string }> {
  let foreign = 0;
  let tried = 0;
  for (const [wall, options, which] of WALLS) {
    const some = attacks.filter((attack) => which === 'all' || !attack.onlyEvidenceTells);
    let leaked = 0;
    for (const attack of some) {
      const outcome = await tryAttack(attack, options());
      if (outcome.foreign > 0) console.log(`  LEAKED  without ${wall}: ${attack.name}`);
      leaked += outcome.foreign;
      tried += 1;
    }
    foreign += leaked;
    console.log(
      `  without ${wall}: ${some.length} of ${attacks.length} attacks tried, ${leaked} foreign bytes`,
    );
  }
  const field = await withoutFieldRules();
  for (const operation of field.leaked) console.log(`  LEAKED  without field: ${operation}`);
  console.log(
    `  without field: ${field.tried} operations executed unguarded with B’s ids, ${field.leaked.length} answers with foreign words`,
  );
  const seen: number[] = [];
  for (const [walls, title, options] of CONTROLS) {
    seen.push(await control(title, options()));
    console.log(`  control: with ${walls} both off, ${seen.at(-1)} foreign bytes are seen: the attacks bite`);
  }
  return {
    ok: foreign === 0 && field.leaked.length === 0 && seen.every((bytes) => bytes > 0),
    line: `${name}: each of 4 walls (scope with its foreign keys, field, key, gate) missing in turn: ${tried} attacks and ${field.tried} operations, ${foreign} foreign bytes delivered (controls without two walls: ${seen.join(' and ')})`,
  };
}
