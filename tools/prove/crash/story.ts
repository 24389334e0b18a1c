import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@rightful/config';
import {
  archiveOf,
  askForCopy,
  type CustomerContext,
  contextFor,
  listRequests,
  type OpenedPortal,
  openDelivery,
  openPortal,
  prepareDownload,
  redeemDelivery,
  type Step,
  sendDelivery,
} from '@rightful/domain';
import type { DeliveryId, ViewerOf } from '@rightful/policy';

/** What a run of the story finds beside the state folder: who asks, and how far the download got. */
export const viewerFile = (folder: string): string => join(folder, 'viewer.json');
export const deliveryFile = (folder: string): string => join(folder, 'delivery.txt');
export const copyFile = (folder: string): string => join(folder, 'copy.zip');

interface Run {
  readonly folder: string;
  /** Later runs live later, so that the leases of the dead are over. */
  readonly offsetMs: number;
  readonly reached: (step: Step) => void;
}

/** Opens the portal in a folder as a process would that starts anew. */
export function openStory({ folder, offsetMs, reached }: Run): Promise<OpenedPortal> {
  const { config, secrets } = loadConfig({
    RIGHTFUL_STATE_DIR: folder,
    RIGHTFUL_DATABASE_URL: `sqlite:${join(folder, 'data.sqlite')}`,
    RIGHTFUL_CONTROLLER_NAME: 'Example Speakers Ltd',
    RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
  });
  return openPortal(config, secrets, { now: () => new Date(Date.now() + offsetMs), reached });
}

/** Goes on with the story from wherever it stands: asks once, lets every job run, downloads what is ready. */
export async function continueStory({ portal }: OpenedPortal, folder: string): Promise<void> {
  const { viewer } = JSON.parse(readFileSync(viewerFile(folder), 'utf8')) as { viewer: ViewerOf<'customer'> };
  const ctx: CustomerContext = contextFor(portal, {
    ...viewer,
    proof: { ...viewer.proof, provedAt: portal.now() },
  });
  const known = await listRequests(ctx, { first: 10 });
  if (known.nodes.length === 0) await askForCopy(ctx, {});
  await portal.jobs.nudge('sweep');
  await portal.jobs.drain();
  const [request] = (await listRequests(ctx, { first: 10 })).nodes;
  const archive = request && (await archiveOf(ctx, request));
  if (request?.state === 'ready' && archive) await downloadAll(ctx, folder, archive.id);
}

async function downloadAll(
  ctx: CustomerContext,
  folder: string,
  archiveId: Parameters<typeof prepareDownload>[1],
): Promise<void> {
  const known = existsSync(deliveryFile(folder))
    ? (readFileSync(deliveryFile(folder), 'utf8') as DeliveryId)
    : undefined;
  let id = known;
  if (!id) {
    const prepared = await prepareDownload(ctx, archiveId);
    if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
    id = prepared.delivery.id;
    writeFileSync(deliveryFile(folder), id);
  }
  await redeemDelivery(ctx, id);
  const open = await openDelivery(ctx, id);
  if (!open) throw new Error('The delivery is not open.');
  const have = existsSync(copyFile(folder)) ? statSync(copyFile(folder)).size : 0;
  for await (const piece of sendDelivery(ctx, open, have, open.stream.byteLength))
    appendFileSync(copyFile(folder), piece);
  await open.close();
}
