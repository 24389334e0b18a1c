import { join } from 'node:path';
import type { ViewerOf } from '@rightful/policy';
import type { Context } from '../../../portal/context.ts';
import { ingestRecording } from '../ingest-recording.ts';
import type { IngestOutcome } from '../outcome.ts';
import { spooled, TooLargeError } from './spool.ts';
import { type RowProblem, readUploadRow, type UploadFields } from './upload-row.ts';

export type IngestUploadResult =
  | IngestOutcome
  | { readonly kind: 'RowRefused'; readonly problems: readonly RowProblem[] };

const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * One recording over HTTP, from a feeding system. The row is read first: when it is refused, nothing of the stream is.
 * Throws StorageFullError; the sender tries again later and nothing is doubled.
 */
export async function ingestUpload(
  ctx: Context<ViewerOf<'machine'>>,
  fields: UploadFields,
  stream: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<IngestUploadResult> {
  const row = readUploadRow(fields, fileName);
  if (!('sourceName' in row)) return { kind: 'RowRefused', problems: row };
  try {
    const folder = join(ctx.config.stateDir, 'incoming');
    return await spooled(stream, folder, MOST_BYTES, (content) => ingestRecording(ctx, row, content));
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return { kind: 'RowRefused', problems: [{ field: null, detail: error.message }] };
  }
}
