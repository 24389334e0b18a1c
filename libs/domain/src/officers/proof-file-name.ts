/** What a desk opens by looking or listening; no program, no page, no document that runs something. */
const KEPT = new Set(['wav', 'mp3', 'ogg', 'opus', 'flac', 'm4a', 'zip', 'png', 'jpg', 'jpeg', 'txt', 'eml']);

/** A name of ours for a file that somebody sent: of theirs it has the ending alone, where that is a harmless one. */
export function proofFileName(caseNumber: string, theirs: string | null): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(theirs ?? '')?.[1]?.toLowerCase() ?? '';
  return `proof-${caseNumber}.${KEPT.has(ending) ? ending : 'bin'}`;
}
