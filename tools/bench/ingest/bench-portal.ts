import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Content,
  type IngestItem,
  ingestMany,
  ingestRecording,
  manifestItems,
  taskContext,
} from '@rightful/domain';
import { addCustomer, addDevice, openTestPortal } from '@rightful/testing';

export interface BenchPortal {
  /** Feeds a folder's recordings in, as those of a device of their own; how long it took. */
  ingest(folder: string, how: 'many' | 'one-by-one'): Promise<number>;
  close(): Promise<void>;
}

/** A whole portal on SQLite: what is timed is decoded to the end, measured, sealed, durable, and has its row. */
export async function openBenchPortal(): Promise<BenchPortal> {
  const test = await openTestPortal();
  const customer = await addCustomer(test, 'Ada Example');
  const ctx = taskContext(test.portal, 'bench');
  let devices = 0;

  const oneByOne = async (items: AsyncIterable<IngestItem>) => {
    let count = 0;
    for await (const item of items) {
      const content = await item.open?.();
      if (item.objection || !(content instanceof Content)) continue;
      if ((await ingestRecording(ctx, item.row, content)).kind === 'Ingested') count += 1;
      await content.close();
    }
    return count;
  };
  const many = async (items: AsyncIterable<IngestItem>) => {
    let count = 0;
    await ingestMany(ctx, items, {
      onOutcome: (_, outcome) => {
        if (outcome.kind === 'Ingested') count += 1;
      },
    });
    return count;
  };
  return {
    ingest: async (folder, how) => {
      devices += 1;
      const serial = `S-${devices}`;
      await addDevice(test, serial, [{ customer, from: '2018-01-01' }]);
      const total = writeManifest(folder, serial);
      const started = performance.now();
      const count = await (how === 'many' ? many : oneByOne)(manifestItems(folder));
      const ms = performance.now() - started;
      if (count !== total) throw new Error(`${count} of ${total} were taken in`);
      return ms;
    },
    close: () => test.close(),
  };
}

function writeManifest(folder: string, serial: string): number {
  const names = readdirSync(join(folder, 'plain'));
  const start = Date.parse('2018-01-02T00:00:00Z');
  const rows = names.map(
    (name, number) => `plain/${name},${serial},${new Date(start + number * 1_000).toISOString()}`,
  );
  writeFileSync(join(folder, 'manifest.csv'), `file,deviceSerial,recordedAt\n${rows.join('\n')}\n`);
  return names.length;
}
