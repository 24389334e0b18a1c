import { fileURLToPath } from 'node:url';
import { median } from './export/measure.ts';
import type { Download } from './http/client.ts';
import { HelperProcess } from './http/helper-process.ts';
import { type Case, measureDownloads, measureSeeks, ratioOf } from './seek/measure-seeks.ts';
import { startNginx } from './seek/nginx.ts';

export const name = 'seek';
export const describe =
  '64 KiB at random places of a sealed recording of 100 MB over HTTP, and the whole of it, against the plain file as Node serves it.';

const AIM = { seek: 1.2, download: 0.85 };
const BYTE_LENGTH = 100_000_000;
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export async function run({ full }: { full: boolean }) {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const server = await HelperProcess.start(pathOf('./seek/server.ts'));
  const client = await HelperProcess.start(pathOf('./http/client.ts'));
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  try {
    const opened = await server.ask<
      Record<'token' | 'sealed' | 'plain' | 'asked' | 'host' | 'plainFolder', string>
    >('open', { byteLength: BYTE_LENGTH });
    nginx = await startNginx(opened.plainFolder);
    const addresses = {
      sealed: opened.sealed,
      plain: opened.plain,
      asked: opened.asked,
      nginx: nginx && `${nginx.url}/recording.wav`,
    };
    const headers = { cookie: `rightful=${opened.token}` };
    const seeks = await measureSeeks(client, addresses, headers, {
      byteLength: BYTE_LENGTH,
      rounds: full ? 41 : 21,
      seeks: full ? 400 : 100,
    });
    const rounds = full ? 25 : 9;
    const downloads = await measureDownloads(client, addresses, headers, { byteLength: BYTE_LENGTH, rounds });
    const archive = await measureArchive(server, client, opened.host, headers, rounds);
    const seekRatio = ratioOf(seeks.sealed, seeks.plain);
    const toAsked = ratioOf(seeks.sealed, seeks.asked);
    const downloadRatio = ratioOf(downloads.plain, downloads.sealed);
    const archiveRatio = median(downloads.plain) / archive;
    const told = (ms: Record<Case, number[]>, digits: number) =>
      Object.entries(ms)
        .filter(([, all]) => all.length > 0)
        .map(([which, all]) => `${which} ${median(all).toFixed(digits)} ms`)
        .join(', ');
    console.log(`  64 KiB, p50: ${told(seeks, 2)}`);
    console.log(
      `  100 MB: ${told(downloads, 0)}; an archive of it, its digest checked on the way ${archive.toFixed(0)} ms`,
    );
    const figures: Record<string, number> = { seekRatio, toAsked, downloadRatio, archiveRatio };
    let beside = 'nginx not shown: install nginx';
    if (nginx) {
      figures.seekToNginx = ratioOf(seeks.sealed, seeks.nginx);
      figures.downloadToNginx = ratioOf(downloads.nginx, downloads.sealed);
      beside = `to nginx ${figures.seekToNginx.toFixed(1)} x and ${figures.downloadToNginx.toFixed(2)} x`;
    }
    const line = `${name}: 64 KiB in ${seekRatio.toFixed(2)} x the time of Node's plain file (aim ${AIM.seek}), ${toAsked.toFixed(2)} x where that, too, asks who may hear it; the whole at ${downloadRatio.toFixed(2)} x its speed (aim ${AIM.download}), an archive whose digest is checked at ${archiveRatio.toFixed(2)} x; ${beside}`;
    return { ok: seekRatio <= AIM.seek && downloadRatio >= AIM.download, line, figures };
  } finally {
    await nginx?.stop();
    await client.stop();
    await server.stop();
  }
}

/** Median milliseconds of downloads of an archive, each prepared and redeemed before. */
async function measureArchive(
  server: HelperProcess,
  client: HelperProcess,
  host: string,
  headers: Readonly<Record<string, string>>,
  rounds: number,
): Promise<number> {
  const byteLength = await server.ask<number>('pack');
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const path = await server.ask<string>('delivery');
    const asked: Download = { url: `${host}${path}`, headers, byteLength };
    ms.push(await client.ask<number>('download', asked));
  }
  return median(ms);
}
