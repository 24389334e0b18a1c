import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../connection/data-source-options.ts';
import { withBinding } from '../../scope/owner-binding.ts';
import type { migrations } from '../index.ts';

/** A database as the portal opens it, knowing the first `count` migrations only. */
export async function withSource<T>(
  url: string,
  count: number,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const options = dataSourceOptions(url);
  const all = options.migrations as (typeof migrations)[number][];
  const source = new DataSource({ ...options, entities: [], migrations: all.slice(0, count) });
  await source.initialize();
  try {
    return await withBinding({ across: 'migration' }, () => work(source));
  } finally {
    await source.destroy();
  }
}
