import { taskScope } from '@rightful/data';
import { archiveOf, listRecordings, reportNotMe } from '@rightful/domain';
import { attacks } from './attacks/attacks.ts';
import { ask, download, foreignBytes, setScene, settle } from './attacks/scene.ts';
import { tryAttack } from './attacks/try-attack.ts';

export const name = 'drill-2018';
export const describe =
  'The 2018 mix-up again: two requests at once, and every wrong pairing we could think of.';

/** `full` uses recordings of 100 KB. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  let foreign = 0;
  let incidents = 0;
  for (const attack of attacks) {
    const outcome = await tryAttack(attack);
    foreign += outcome.foreign;
    incidents += outcome.incidents;
    const how = outcome.isRefused
      ? 'refused'
      : outcome.received === 0
        ? 'nothing sent'
        : `${outcome.received} own bytes sent`;
    console.log(
      `  ${outcome.foreign === 0 ? 'held' : 'LEAKED'}  ${attack.name}: ${how}, ${outcome.incidents} incident(s)`,
    );
  }
  const together = await twoAtOnce(50, full ? 100_000 : 2_044);
  const nothing = await twoAtOnce(0, 2_044);
  foreign += together.foreign + nothing.foreign;
  const ok = foreign === 0 && together.received > 0 && nothing.received === 0 && together.frozenMs < 5_000;
  const line = `${name}: ${attacks.length + 2} pairings tried, ${foreign} foreign bytes delivered, ${incidents} incidents opened, ${(together.frozenMs / 1000).toFixed(2)} s from report to frozen`;
  return { ok, line };
}

/** A owns `count` recordings, B 1,700; both ask in the same moment; A then says that her archive is not hers. */
async function twoAtOnce(count: number, byteLength: number) {
  const scene = await setScene({ a: count, b: 1_700, byteLength });
  try {
    const [ofA] = await Promise.all([ask(scene.a), ask(scene.b)]);
    await settle(scene);
    const received = ofA ? await download(scene.a.ctx, ofA) : Buffer.alloc(0);
    const shown = await listRecordings(scene.a.ctx, { first: 100 });
    const seen = Buffer.concat([
      received,
      Buffer.from(JSON.stringify(shown.nodes.map((node) => node.transcript))),
    ]);
    console.log(
      `  A owns ${count}, B 1,700: A received ${received.length} bytes, ${foreignBytes(scene, seen)} of them foreign`,
    );
    const archive = ofA && (await archiveOf(scene.a.ctx, ofA));
    const frozenMs = archive ? await freezeAll(scene, archive.id) : 0;
    return { foreign: foreignBytes(scene, seen), received: received.length, frozenMs };
  } finally {
    await scene.close();
  }
}

/** Wall-clock milliseconds from "this is not me" on B's archive of 1,700 to the last thing frozen. */
async function freezeAll(scene: Awaited<ReturnType<typeof setScene>>, _archiveOfA: string): Promise<number> {
  const { test, b } = scene;
  const [request] = await test.portal.data
    .owned(taskScope({ kind: 'system', task: 'drill' }, b.subjectId))
    .requests.find({}, { take: 1 });
  const archive = request && (await archiveOf(b.ctx, request));
  if (!archive) throw new Error('B has no archive.');
  const began = performance.now();
  const outcome = await reportNotMe(b.ctx, { archiveId: archive.id });
  const tookMs = performance.now() - began;
  const left = await download(b.ctx, request);
  console.log(
    `  "this is not me" on an archive of 1,700: ${outcome.kind}, ${tookMs.toFixed(0)} ms, ${left.length} bytes afterwards`,
  );
  return left.length === 0 ? tookMs : Number.POSITIVE_INFINITY;
}
