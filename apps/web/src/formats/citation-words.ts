const GERMAN: readonly (readonly [RegExp, string])[] = [
  [/\bUK GDPR\b/g, 'UK-DSGVO'],
  [/\bGDPR\b/g, 'DSGVO'],
  [/\brecital (\d+)/g, 'ErwGr. $1'],
  [/Regulation \(EEC, Euratom\) No/g, 'Verordnung (EWG, Euratom) Nr.'],
  [/EDPB Guidelines (\S+) on the right of access/g, 'EDSA-Leitlinien $1 zum Auskunftsrecht'],
  [/Court of Justice/g, 'EuGH'],
  [/“without undue delay”/g, '„unverzüglich“'],
  [/: a week\b/g, ': eine Woche'],
  [/(Art\. \d+[a-z]*)\((\d+)\)\(([a-z])\)/g, '$1 Abs. $2 Buchst. $3'],
  [/(Art\. \d+[a-z]*)\((\d+)\)/g, '$1 Abs. $2'],
  [/, second sentence/g, ' Satz 2'],
];

/** A citation of European law as German lawyers write it. What it does not know stays as it is. */
export const citationWords = (citation: string): string =>
  GERMAN.reduce((words, [english, german]) => words.replace(english, german), citation);
