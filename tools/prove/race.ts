import type { DeliveryRow } from '@rightful/data';
import { archiveOf, prepareDownload, redeemDelivery } from '@rightful/domain';
import { startMariadb } from '../test/start-mariadb.mjs';
import { ask, setScene, settle } from './attacks/scene.ts';

export const name = 'race';
export const describe = 'One prepared download, sixteen racers, on both engines: redeemed once, always.';

const RACERS = 16;

/** `full` races for 1,000 downloads on each engine, else for 100. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const count = full ? 1_000 : 100;
  const told: string[] = [];
  let ok = true;
  const tell = (engine: string, wins: readonly number[]) => {
    const once = wins.filter((won) => won === 1).length;
    told.push(`${engine} ${once}/${wins.length} redeemed exactly once`);
    ok &&= once === wins.length;
  };
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  tell('SQLite', await raceOn(count));
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    tell('MariaDB', await raceOn(count));
    await mariadb.stop();
  } else told.push('MariaDB not raced: install mariadb-server');
  return { ok, line: `${name}: ${RACERS} racers, ${told.join(', ')}` };
}

/** How many racers won, for each download. */
async function raceOn(count: number): Promise<number[]> {
  const scene = await setScene({ a: 2, b: 0 });
  try {
    const request = await ask(scene.a);
    await settle(scene);
    const archive = request && (await archiveOf(scene.a.ctx, request));
    if (!archive) throw new Error('There is no archive to race for.');
    const wins: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const prepared = await prepareDownload(scene.a.ctx, archive.id);
      if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
      const { id }: DeliveryRow = prepared.delivery;
      const racers = Array.from({ length: RACERS }, () => redeemDelivery(scene.a.ctx, id));
      wins.push((await Promise.all(racers)).filter(Boolean).length);
    }
    return wins;
  } finally {
    await scene.close();
  }
}
