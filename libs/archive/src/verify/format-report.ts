import { plain } from './plain.ts';
import type { VerifyReport } from './verify-report.ts';

const SHOWN = 20;

/** The report in plain words, for a terminal; what comes from the archive cannot steer it. */
export function formatReport(path: string, report: VerifyReport): string {
  const { about, problems } = report;
  const lines = [plain(path)];
  if (about) {
    lines.push(
      `  Voice recordings of ${plain(about.subject)}, given by ${plain(about.controller)} on ${plain(about.createdAt)}`,
      `  in answer to the request ${plain(about.request)}: ${about.recordings} recordings, ${about.files} files`,
    );
  }
  if (report.sha256) lines.push(`  SHA-256 of the zip: ${report.sha256}`);
  lines.push('');
  if (report.ok) {
    lines.push(`Nothing was changed: each of the ${report.entries} files is the one that was signed.`);
  } else {
    lines.push(
      `This archive is not as it was made. ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`,
    );
    for (const { path: where, text } of problems.slice(0, SHOWN)) {
      lines.push(`  - ${where === undefined ? '' : `${plain(where)}: `}${plain(text)}`);
    }
    if (problems.length > SHOWN)
      lines.push(`  … and ${problems.length - SHOWN} more (--json lists them all)`);
  }
  lines.push(signer(report), '');
  return lines.join('\n');
}

function signer({ trust, keyId, about }: VerifyReport): string {
  const who = about ? plain(about.controller) : 'the sender';
  if (keyId === null) return 'Signed by: nobody that could be confirmed.';
  const id = keyId.toUpperCase();
  if (trust === 'given-key') return `Signed by: the key ${id}, which you gave.`;
  return [
    `Signed by: the key ${id}, which came with the archive. That shows that the files belong together, not who`,
    `made them. Compare the key with the one that ${who} publishes, and check again with --key.`,
  ].join('\n');
}
