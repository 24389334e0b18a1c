import { existsSync, readFileSync } from 'node:fs';
import { formatFilingReport } from '../filing-package/format-filing-report.ts';
import { isFilingPackage, verifyFilingPackage } from '../filing-package/verify-filing-package.ts';
import { FileSource } from './file-source.ts';
import { formatReport } from './format-report.ts';
import { verifyArchive } from './verify-archive.ts';
import { MinisignError } from './verify-minisign.ts';

const usageOf = (name: string): string => `Usage: ${name} <archive.zip> [--key <public key>] [--json]

Checks an archive of voice recordings without any network: that every file in it is the one that was signed,
that nothing was added or taken away, and who signed it. A notification that an authority took from its desk is
checked in the same way, with the audit log that it stands on.

  --key <public key>   the sender's public key, as one line or as a file; without it the key that lies in the
                       archive is used, which cannot show who made it
  --json               print the report for programs

Exit code: 0 nothing was changed, 1 something was, 2 it could not be checked.
`;

/** Where a command writes; `process.stdout` and `process.stderr` fit. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** `rightful verify`: returns the exit code. `name` is what was typed to call it. */
export function verifyCommand(
  args: readonly string[],
  { stdout, stderr }: Output = process,
  name = 'rightful verify',
): 0 | 1 | 2 {
  const refuse = (why: string): 2 => {
    stderr.write(`${why}\n\n${usageOf(name)}`);
    return 2;
  };
  let path: string | undefined;
  let key: string | undefined;
  let json = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--help' || arg === '-h') {
      stdout.write(usageOf(name));
      return 0;
    }
    if (arg === '--json') json = true;
    else if (arg === '--key' && args[at + 1] !== undefined) {
      at += 1;
      key = args[at];
    } else if (arg.startsWith('-') || path !== undefined)
      return refuse(`I do not know what to do with ${arg}.`);
    else path = arg;
  }
  if (path === undefined) return refuse('Which archive?');
  let source: FileSource;
  try {
    source = new FileSource(path);
  } catch (error) {
    stderr.write(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  try {
    if (isFilingPackage(source)) return verifyFiling(path, source, key, json, stdout);
    const report = verifyArchive(source, key === undefined ? undefined : readKey(key));
    stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(path, report));
    return report.ok ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(
      error instanceof MinisignError ? `The key is no minisign public key: ${message}.\n` : `${message}\n`,
    );
    return 2;
  } finally {
    source.close();
  }
}

function verifyFiling(
  path: string,
  source: FileSource,
  key: string | undefined,
  json: boolean,
  stdout: Output['stdout'],
): 0 | 1 {
  const report = verifyFilingPackage(source, key === undefined ? undefined : readKey(key));
  stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatFilingReport(path, report));
  return report.ok ? 0 : 1;
}

function readKey(key: string): string {
  return existsSync(key) ? readFileSync(key, 'utf8') : key;
}
