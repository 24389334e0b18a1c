import { canonicalJson, type Json, runGate } from '@rightful/archive';
import { type Data, taskScope } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { TestPortal } from '@rightful/testing';
import { attacks } from './attacks/attacks.ts';
import type { SceneOptions } from './attacks/scene.ts';
import { tryAttack } from './attacks/try-attack.ts';
import { withoutFieldRules } from './attacks/without-field-rules.ts';

export const name = 'walls';
export const describe =
  'Each wall is switched off in turn; the others still deliver nothing of anybody else.';

const task = { kind: 'system', task: 'walls' } as const;

/** Every repository shows everybody's rows, and the guard at the driver lets every statement through. */
function scopeOff(): SceneOptions {
  return {
    guard: () => undefined,
    prepare: ({ portal: { data } }) => {
      const owned = data.owned.bind(data);
      const everybody = async () =>
        (await data.common.subjects.find({ keyVersion: 1 })).map((subject) => subject.id);
      (data as { owned: Data['owned'] }).owned = (scope) => {
        const tables = owned(scope);
        const page = async (...asked: Parameters<typeof tables.recordings.page>) => {
          const pages = (await everybody()).map((id: SubjectId) =>
            owned(taskScope(task, id)).recordings.page(...asked),
          );
          return (await Promise.all(pages)).flat();
        };
        const one = async (where: Parameters<typeof tables.recordings.one>[0]) => {
          const found = (await everybody()).map((id: SubjectId) =>
            owned(taskScope(task, id)).recordings.one(where),
          );
          return (await Promise.all(found)).find((row) => row !== null) ?? null;
        };
        return Object.assign(tables, { recordings: Object.assign(tables.recordings, { page, one }) });
      };
    },
  };
}

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

/** Shows that the attacks bite and the counting works: without two walls, one of them must leak. */
async function control(): Promise<number> {
  const attack = attacks.find(({ name: title }) => title.includes('relabelled as A’s'));
  if (!attack) throw new Error('The control is gone.');
  return (await tryAttack(attack, { ...keyOff(), ...gateOff() })).foreign;
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
  tried += field.tried;
  for (const operation of field.leaked) console.log(`  LEAKED  without field: ${operation}`);
  console.log(
    `  without field: ${field.tried} operations executed unguarded with B’s ids, ${field.leaked.length} answers with foreign words`,
  );
  const seen = await control();
  console.log(`  control: with key and gate both off, ${seen} foreign bytes are seen: the attacks bite`);
  return {
    ok: foreign === 0 && field.leaked.length === 0 && seen > 0,
    line: `${name}: ${tried} attacks against ${WALLS.length} missing walls, ${foreign} foreign bytes delivered (control without two walls: ${seen})`,
  };
}
