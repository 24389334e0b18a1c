import type { IncidentId } from '@rightful/policy';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { registerCsv } from './register-csv.ts';
import { type RegisterEntry, registerEntry } from './register-entry.ts';
import { registerJson } from './register-json.ts';

export type RegisterFormat = 'csv' | 'json';

export interface ExportedRegister {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: AsyncIterable<string>;
}

const PAGE = 50;

/**
 * The whole register, newest first, as one file, for an officer who proved who they are. That it leaves is on record before
 * its first byte. Null without that proof.
 */
export async function exportRegister(
  ctx: OfficerContext,
  format: RegisterFormat,
): Promise<ExportedRegister | null> {
  if (stepUpNeeded(ctx)) return null;
  const exportedAt = ctx.now();
  await ctx.data.transact(exportedAt, async (tx) =>
    tx.record({ action: 'export-register', viewer: ctx.viewer, facts: { format } }),
  );
  const { sequence, hash } = await ctx.data.audit.head();
  const log = { sequence, hash: hash.toString('hex') };
  const head = { controller: ctx.config.controller.name, exportedAt, log };
  const entries = allEntries(ctx);
  return {
    fileName: `incident-register-${exportedAt.toISOString().slice(0, 10)}.${format}`,
    mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    text: format === 'csv' ? registerCsv(entries) : registerJson(head, entries),
  };
}

async function* allEntries(ctx: OfficerContext): AsyncGenerator<RegisterEntry, void, void> {
  let after: IncidentId | undefined;
  do {
    const page = await ctx.data.common.incidents.page({}, PAGE, after);
    for (const incident of page) yield await registerEntry(ctx, incident);
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after);
}
