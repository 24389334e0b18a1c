import { plain } from '../verify/plain.ts';
import type { FilingPackageReport } from './verify-filing-package.ts';

/** The report as a person reads it. */
export function formatFilingReport(path: string, report: FilingPackageReport): string {
  const { ok, about, keyId, trust, timeline, problems } = report;
  const lines = [
    ok ? `${path}: nothing was changed.` : `${path}: NOT IN ORDER.`,
    ...(about ? [`A notification of a breach: ${about}.`] : []),
    ...(keyId ? [`Every document is signed with the key ${keyId.toUpperCase()}.`] : []),
    ...(trust === 'key-from-package'
      ? ['This key lies in the package itself: it shows that nothing was changed, and not who made it.']
      : []),
    ...problems.map((problem) => `- ${problem}`),
    ...(timeline.length > 0 ? ['', 'What happened, by the audit log:'] : []),
    ...timeline.map(
      ({ at, sequence, action, actorKind }) => `  ${at}  ${sequence}  ${action} (${actorKind})`,
    ),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}
