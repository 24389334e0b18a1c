import { countManifestLines, ingestMany, manifestItems } from '@rightful/domain';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { Progress } from '../console/progress.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';
import { IngestSummary } from './ingest-summary.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'take recordings in from a manifest',
  help: `Usage: rightful ingest <manifest.csv | manifest.ndjson | folder> [--dry-run] [--json]

Takes in the recordings that a manifest names; in a folder, every manifest in it and below. A row holds file,
deviceSerial and recordedAt with its zone, and if known transcript (or transcriptVtt, in WebVTT: with its times the
transcript of a muted copy is cut instead of left out), language, wakeWordConfidence, falseActivation, heardByHuman,
room. Whose a recording is follows from the ledger of devices. What belongs to nobody, or is not what it
claims to be, goes into quarantine with the reason. Stop it whenever you like and run it again: nothing is doubled.

  --dry-run   only say what would happen
  --json      print the summary for programs

Exit code: 0 all rows were taken in or known already, 3 some went into quarantine, 1 the run could not be finished,
2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const path = onePath(positionals, 'one manifest or folder');
    const dryRun = values['dry-run'] ?? false;
    const summary = new IngestSummary(dryRun);
    const progress = new Progress(process.stderr, await countManifestLines(path));
    try {
      await withPortal('ingest', (ctx) =>
        ingestMany(ctx, manifestItems(path), {
          dryRun,
          onOutcome: (item, outcome, byteLength) => {
            summary.add(item, outcome, byteLength);
            progress.show(summary.rowCount, summary.byteLength);
          },
        }),
      );
    } finally {
      progress.end();
      console.log(values.json ? summary.toJson() : summary.toText());
    }
    return summary.quarantinedCount > 0 ? 3 : 0;
  },
};
