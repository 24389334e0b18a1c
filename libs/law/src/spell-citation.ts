/** Languages in which texts cite. */
export type CitationLocale = 'en' | 'de' | 'fr';

type Rule = readonly [RegExp, string];

const ARTICLE = String.raw`Art\. (\d+[A-Za-z]*)`;
const article = (rest: string): RegExp => new RegExp(ARTICLE + rest, 'g');

/** From the longest form to the shortest: each rule leaves nothing for the next. */
const RULES: Readonly<Record<CitationLocale, readonly Rule[]>> = {
  en: [],
  de: [
    [/\bUK GDPR\b/g, 'UK-DSGVO'],
    [/\bGDPR\b/g, 'DSGVO'],
    [/\brecital (\d+)/g, 'ErwGr. $1'],
    [/Regulation \(EEC, Euratom\) No/g, 'Verordnung (EWG, Euratom) Nr.'],
    [/EDPB Guidelines (\S+) on the right of access/g, 'EDSA-Leitlinien $1 zum Auskunftsrecht'],
    [/EDPB Guidelines (\S+), para\. (\d+)/g, 'EDSA-Leitlinien $1, Rn. $2'],
    [/Court of Justice/g, 'EuGH'],
    [/“without undue delay”/g, '„unverzüglich“'],
    [/: a week\b/g, ': eine Woche'],
    [/§ (\d+)\((\d+)\)/g, '§ $1 Abs. $2'],
    // Its definitions are numbered, not paragraphs.
    [/\bArt\. 4\((\d+)\)\(([a-z])\)/g, 'Art. 4 Nr. $1 Buchst. $2'],
    [/\bArt\. 4\((\d+)\)/g, 'Art. 4 Nr. $1'],
    [article('\\((\\d+)\\)\\(([a-z])\\)'), 'Art. $1 Abs. $2 Buchst. $3'],
    [article('\\((\\d+)\\)'), 'Art. $1 Abs. $2'],
    [/, second sentence/g, ' Satz 2'],
  ],
  fr: [
    [/(?<!UK )\bGDPR\b/g, 'RGPD'],
    [/\bUK GDPR\b/g, 'RGPD britannique'],
    [/\brecital (\d+)/g, 'considérant $1'],
    [/Regulation \(EEC, Euratom\) No/g, 'Règlement (CEE, Euratom) nº'],
    [/EDPB Guidelines (\S+) on the right of access/g, 'lignes directrices $1 de l’EDPB sur le droit d’accès'],
    [/Court of Justice/g, 'CJUE'],
    [/“without undue delay”/g, '« dans les meilleurs délais »'],
    [/: a week\b/g, ' : une semaine'],
    [article('\\((\\d+)\\)\\(([a-z])\\)'), 'art. $1, par. $2, point $3)'],
    [article('\\((\\d+)\\)'), 'art. $1, par. $2'],
    [article(''), 'art. $1'],
    [/, second sentence/g, ', deuxième phrase'],
  ],
};

/** A citation as lawyers of a language write it. What it does not know stays as it is. */
export const spellCitation = (citation: string, locale: CitationLocale): string =>
  RULES[locale].reduce((words, [english, spelled]) => words.replace(english, spelled), citation);
