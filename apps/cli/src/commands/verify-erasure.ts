import { readFileSync } from 'node:fs';
import { minisignPublicKey, verifyMinisign } from '@rightful/archive';
import { type SystemContext, verifyErasure } from '@rightful/domain';
import { parseId } from '@rightful/policy';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';
import { erasureInWords } from './erasure-in-words.ts';

export const verifyErasureCommand: Command = {
  name: 'verify-erasure',
  summary: 'show that what was erased opens no more',
  help: `Usage: rightful verify-erasure NUMBER|CERTIFICATE [--json]

NUMBER is the number of an erasure (era_…). CERTIFICATE is the file of its certificate; its signature CERTIFICATE.minisig
lies beside it and is checked first. Looks in this portal's own database and store for the keys, for each file by its name, and
for the rows: recordings, copies, muted copies, messages and letters, files sent with them, cases from outside and the files
that show who somebody is. It cannot look into backups: what opens there, and how that ends, is said in SECURITY.md.

Exit code: 0 nothing of it is left, 1 something is, or it is not done yet, or no erasure of this number is known here,
2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const named = onePath(positionals, 'the number of an erasure, or the file of its certificate');
    const verdict = await withPortal('verify-erasure', (ctx) => verifyErasure(ctx, numberIn(ctx, named)));
    console.log(values.json ? JSON.stringify(verdict) : erasureInWords(verdict));
    return verdict.ok ? 0 : 1;
  },
};

function numberIn({ signing }: SystemContext, named: string) {
  const typed = parseId('erasure', named);
  if (typed) return typed;
  let number: unknown;
  try {
    const certificate = readFileSync(named);
    const signature = readFileSync(`${named}.minisig`, 'utf8');
    // It may be from before the key was rotated; where none fits, what the current one says is the reason.
    const keys = signing.known('archive').map(minisignPublicKey);
    const fitting = keys.find((key) => holds(() => verifyMinisign(certificate, signature, key)));
    verifyMinisign(certificate, signature, fitting ?? minisignPublicKey(signing.archive));
    ({ number } = JSON.parse(certificate.toString()));
  } catch (error) {
    throw new UsageError(
      `${named} is no erasure number (era_…), and no certificate of this portal with its signature beside it: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
  const id = parseId('erasure', number);
  if (!id) throw new UsageError(`${named} names no erasure.`);
  return id;
}

function holds(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
