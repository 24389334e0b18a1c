import type { LetterBook } from '../letter.ts';
import { type ContentOf, DIGEST_COUNTS_TO, type TotpChange } from '../message.ts';

const TOTP: Record<TotpChange, string> = {
  'turned-on': 'Die Anmeldung an Ihrem Konto braucht jetzt einen Code aus Ihrer Authenticator-App.',
  'turned-off': 'Die Anmeldung an Ihrem Konto braucht keinen Code aus Ihrer Authenticator-App mehr.',
  'recovery-code-used':
    'Einer Ihrer Wiederherstellungscodes wurde benutzt. Er kann nicht noch einmal benutzt werden.',
};
const NOT_YOU =
  'Wenn Sie das nicht waren, melden Sie sich an, ändern Sie Ihr Passwort und beenden Sie die anderen Sitzungen. Schreiben Sie uns dann.';

export const german: LetterBook = {
  exercise: 'Übung:',
  greeting: 'Guten Tag,',
  signIn: 'Melden Sie sich hier an:',
  closing: (name, contact) => [
    'Diese Mail enthält keinen Link, der von selbst etwas öffnet. Tippen Sie die Adresse ein oder nehmen Sie Ihr eigenes Lesezeichen.',
    `${name}. Fragen: ${contact}`,
  ],
  letters: {
    'something-waits': () => ({
      subject: 'Etwas wartet auf Sie',
      paragraphs: ['Im Portal wartet etwas auf Sie. Melden Sie sich an, um zu sehen, was es ist.'],
      asksToSignIn: true,
    }),
    'request-accepted': (content, words) => ({
      subject: 'Wir haben Ihre Anfrage',
      paragraphs: [
        `Wir haben Ihre Anfrage und arbeiten daran. Unsere Antwort haben Sie spätestens am ${words.on(content.dueAt)}.`,
        'Wie weit sie ist, sehen Sie nach der Anmeldung. Wir schreiben wieder, wenn etwas auf Sie wartet.',
      ],
      asksToSignIn: true,
    }),
    'download-completed': (content, words) => ({
      subject: 'Ein Download wurde abgeschlossen',
      paragraphs: [
        `Ein Download aus Ihrem Konto wurde abgeschlossen: ${words.at(content.completedAt)}.`,
        'Wenn Sie das nicht waren, melden Sie sich an und sagen Sie es uns: Ein Klick hält dort alles sofort an.',
      ],
      asksToSignIn: true,
    }),
    'signed-in-from-new-browser': (content, words) => ({
      subject: 'Anmeldung aus einem neuen Browser',
      paragraphs: [
        `Jemand hat sich an Ihrem Konto angemeldet, aus einem Browser, den wir vorher nicht gesehen hatten: ${content.browser}, ${words.at(content.signedInAt)}.`,
        NOT_YOU,
      ],
      asksToSignIn: true,
    }),
    'password-changed': (content, words) => ({
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: [
        `Das Passwort Ihres Kontos wurde geändert: ${words.at(content.changedAt)}. Alle anderen Sitzungen wurden beendet.`,
        NOT_YOU,
      ],
      asksToSignIn: true,
    }),
    'totp-changed': (content, words) => ({
      subject: 'Der zweite Schritt Ihrer Anmeldung wurde geändert',
      paragraphs: [`${TOTP[content.change]} Zeitpunkt: ${words.at(content.changedAt)}.`, NOT_YOU],
      asksToSignIn: true,
    }),
    'too-many-attempts': (content, words) => ({
      subject: 'Die Anmeldung pausiert',
      paragraphs: [
        `Es gab zu viele vergebliche Versuche, sich an Ihrem Konto anzumelden. Wieder möglich ist es ab: ${words.at(content.retryAt)}.`,
        'Sitzungen, die vorher offen waren, bleiben offen. Wenn die Versuche nicht von Ihnen kamen, wurde nichts geöffnet, und Sie müssen nichts tun.',
      ],
      asksToSignIn: false,
    }),
    'gate-held': () => ({
      subject: 'Die Schranke hält ein Archiv an',
      paragraphs: [
        'Die Schranke hat etwas gefunden, das sich ein Mensch ansehen muss. Nichts wurde ausgeliefert.',
      ],
      asksToSignIn: true,
    }),
    'request-delayed': () => ({
      subject: 'Eine Anfrage kommt nicht weiter',
      paragraphs: [
        'Eine Anfrage ließ sich nicht packen oder prüfen, obwohl es mehrmals versucht wurde, oder eine Löschung kann an ihrem Tag nicht geschehen. Sie wartet an Ihrem Arbeitsplatz auf Sie, mit dem Grund. Nichts wurde ausgeliefert, und ihre Frist bleibt.',
      ],
      asksToSignIn: true,
    }),
    'listening-budget-spent': () => ({
      subject: 'Jemand hat die Grenze des Anhörens erreicht',
      paragraphs: [
        'Jemand aus dem Datenschutz hat so viele Aufnahmen angehört, wie eine Person innerhalb einer Stunde darf, und wurde angehalten. Wer es war und wie viel, steht im Protokoll.',
        'Bei einer Prüfung mit vielen Aufnahmen kann das vorkommen. Sehen Sie im Protokoll nach, und fragen Sie, wenn Sie von keiner wissen.',
      ],
      asksToSignIn: true,
    }),
    'more-waits': (content) => ({
      subject: 'An Ihrem Arbeitsplatz wartet mehr',
      paragraphs: [
        `Seit unserer letzten Mail ist an Ihrem Arbeitsplatz außerdem eingegangen: ${whatWaits(content)}.`,
        ...caseNumbers(content),
      ],
      asksToSignIn: true,
    }),
    'work-digest': (content, words) => ({
      subject:
        content.lateCount > 0
          ? `Die Arbeit von heute: ${upTo(content.lateCount)} überfällig`
          : 'Die Arbeit von heute an Ihrem Arbeitsplatz',
      paragraphs: [
        `${content.lateCount === 0 ? 'Nichts ist überfällig' : `Überfällig: ${upTo(content.lateCount)}`}. Fällig binnen drei Tagen: ${upTo(content.soonCount)}. Ihre: ${upTo(content.mineCount)}. Niemandem zugeteilt: ${upTo(content.nobodysCount)}.`,
        ...(content.nextDueAt ? [`Der nächste Termin ist ${words.on(content.nextDueAt)}.`] : []),
      ],
      asksToSignIn: true,
    }),
    'gate-failed': (content) => ({
      subject: `Die Schranke hat ein Archiv gestoppt: Fall ${content.caseNumber}`,
      paragraphs: [
        'Ein Archiv hat die Schranke nicht passiert. Es liegt in Quarantäne, nichts wurde ausgeliefert, ein Vorfall ist eröffnet.',
        `Fallnummer: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'incident-opened': (content, words) => ({
      subject: `Vorfall ${content.caseNumber} ist eröffnet`,
      paragraphs: [
        `Jemand hat gemeldet, dass etwas nicht von ihm oder ihr ist: ${words.at(content.awareAt)}. Was es enthält, ist eingefroren. Die Fristen laufen ab diesem Zeitpunkt.`,
        `Fallnummer: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'public-report': (content, words) => ({
      subject: `Vorfall ${content.caseNumber} ist eröffnet: eine Meldung von außen`,
      paragraphs: [
        `Jemand hat auf der öffentlichen Seite gemeldet, etwas erhalten zu haben, das nicht von ihm oder ihr ist: ${words.at(content.awareAt)}. Was die Meldung benennt, ist eingefroren. Die Fristen laufen ab diesem Zeitpunkt.`,
        `Fallnummer: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'authority-wrote': (content) => ({
      subject: `Eine Aufsichtsbehörde hat geschrieben: Fall ${content.caseNumber}`,
      paragraphs: [
        'Eine Aufsichtsbehörde hat zu dem geschrieben, was bei ihr gemeldet wurde. Sie kann eine Frist gesetzt haben.',
        `Fallnummer: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'report-received': (content) => ({
      subject: `Wir haben Ihre Meldung: Fall ${content.caseNumber}`,
      paragraphs: [
        `Danke, dass Sie es uns gesagt haben. Ihre Fallnummer ist ${content.caseNumber}. Menschen sehen sich das jetzt an.`,
        'Bitte löschen Sie, was Sie erhalten haben, hören Sie es nicht an und geben Sie es nicht weiter. Bestätigen Sie das dann auf der Seite, auf der Sie gemeldet haben, mit der Fallnummer und dem Schlüssel, den sie Ihnen gezeigt hat.',
      ],
      asksToSignIn: false,
    }),
    'deletion-asked': (content, words) => ({
      subject: 'Bitte löschen Sie etwas, das Sie versehentlich erhalten haben',
      paragraphs: [
        'Sie haben von uns etwas erhalten, das nicht Ihnen gehört. Das war unser Fehler. Bitte löschen Sie jede Kopie, hören Sie nichts davon an und geben Sie nichts weiter.',
        `Bestätigen Sie das dann im Portal, bis ${words.on(content.answerBy)}.`,
      ],
      asksToSignIn: true,
    }),
    'deletion-reminder': (content) => ({
      subject: `Bitte bestätigen Sie, dass es gelöscht ist: Fall ${content.caseNumber}`,
      paragraphs: [
        'Sie haben uns gesagt, dass Sie etwas erhalten haben, das nicht Ihnen gehört. Wir haben noch keine Nachricht von Ihnen, dass es gelöscht ist.',
        'Bitte löschen Sie jede Kopie, geben Sie nichts weiter, und bestätigen Sie das auf der Seite, auf der Sie gemeldet haben, mit der Fallnummer und dem Schlüssel, den sie Ihnen gezeigt hat.',
      ],
      asksToSignIn: false,
    }),
    'report-settled': () => ({
      subject: 'Was Sie gemeldet haben, ist geklärt',
      paragraphs: [
        'Sie haben uns gesagt, dass etwas nicht Ihnen gehört. Wir haben es uns angesehen. Was daraus wurde, steht im Portal, auf der Seite Ihrer Meldungen.',
      ],
      asksToSignIn: true,
    }),
    'report-outcome': (content) => ({
      subject: `Was aus Ihrer Meldung wurde: Fall ${content.caseNumber}`,
      paragraphs: [
        content.outcome === 'breach'
          ? 'Sie hatten recht: Etwas ist dorthin gelangt, wohin es nicht gehörte. Das war unser Fehler, nicht Ihrer. Wir haben angehalten, was es enthielt, und der Fall ist abgeschlossen.'
          : 'Wir haben uns angesehen, was Sie gemeldet haben. Nichts ist dorthin gelangt, wohin es nicht gehörte, und der Fall ist abgeschlossen. Es war trotzdem richtig, es uns zu sagen.',
        content.isDeleted
          ? 'Sie haben bestätigt, dass Sie keine Kopie mehr haben. Sie müssen nichts weiter tun.'
          : 'Wenn Sie noch eine Kopie haben, löschen Sie sie bitte, und bestätigen Sie das auf der Seite, auf der Sie gemeldet haben, mit der Fallnummer und dem Schlüssel, den sie Ihnen gezeigt hat.',
      ],
      asksToSignIn: false,
    }),
    'letter-waits': () => ({
      subject: 'Ein wichtiger Brief wartet auf Sie',
      paragraphs: [
        'Wir haben Ihnen einen Brief über Ihre Aufnahmen geschrieben. Bitte melden Sie sich an und lesen Sie ihn bald.',
      ],
      asksToSignIn: true,
    }),
    'intake-code': (content) => ({
      subject: `Ist das Ihre Adresse? Fall ${content.caseNumber}`,
      paragraphs: [
        'Jemand hat uns etwas zu Aufnahmen gefragt und diese Adresse angegeben. Wenn Sie das waren, tippen Sie Fallnummer und Code auf der Seite „Ohne Konto anfragen“ des Portals ein, unter „Ich habe eine Fallnummer“.',
        `Fallnummer: ${content.caseNumber}`,
        `Code: ${content.code}`,
        'Wenn Sie es nicht waren, müssen Sie nichts tun: Ohne den Code geschieht nichts, und der Fall endet von selbst.',
      ],
      asksToSignIn: false,
    }),
    'erasure-planned': (content, words) => ({
      subject: 'Ihre Aufnahmen werden gelöscht',
      paragraphs: [
        `Sie haben darum gebeten. Es geschieht am ${words.on(content.erasesAt)}; bis dahin können Sie es im Portal zurücknehmen.`,
        'Auf der Seite Ihrer Anfrage steht eine Nummer. Schreiben Sie sie vorher auf: Mit ihr rufen Sie danach die Bescheinigung ab, ohne Konto.',
      ],
      asksToSignIn: true,
    }),
    'erasure-delayed': (content, words) => ({
      subject: 'Ihre Aufnahmen sind noch nicht gelöscht',
      paragraphs: [
        `Etwas hindert uns, sie an dem Tag zu löschen, den wir genannt haben. Was es ist, steht auf der Seite Ihrer Anfrage. Sobald es vorbei ist, werden sie gelöscht, ohne dass Sie etwas tun müssen. Spätestens am ${words.on(content.answerBy)} hören Sie von uns.`,
      ],
      asksToSignIn: true,
    }),
    'erasure-begun': () => ({
      subject: 'Ihre Aufnahmen werden jetzt gelöscht',
      paragraphs: [
        'Es lässt sich nicht mehr zurücknehmen. Mit der Nummer, die auf der Seite Ihrer Anfrage stand, rufen Sie im Portal die Bescheinigung ab, ohne Konto.',
      ],
      asksToSignIn: false,
    }),
    'intake-news': (content) => ({
      subject: `Neues in Ihrem Fall ${content.caseNumber}`,
      paragraphs: [
        'In Ihrem Fall hat sich etwas geändert. Was, sehen Sie, wenn Sie Fallnummer und den Code, den wir Ihnen geschickt haben, auf der Seite „Ohne Konto anfragen“ des Portals eintippen, unter „Ich habe eine Fallnummer“.',
        `Fallnummer: ${content.caseNumber}`,
      ],
      asksToSignIn: false,
    }),
  },
};

const upTo = (number: number): string =>
  number >= DIGEST_COUNTS_TO ? `${DIGEST_COUNTS_TO.toLocaleString('de')} oder mehr` : `${number}`;

const count = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];

const whatWaits = ({ heldCount, delayedCount, reportCount }: ContentOf<'more-waits'>): string =>
  [
    ...count(heldCount, 'Archiv, das die Schranke anhält', 'Archive, die die Schranke anhält'),
    ...count(delayedCount, 'Anfrage, die nicht weiterkommt', 'Anfragen, die nicht weiterkommen'),
    ...count(reportCount, 'Meldung von außen', 'Meldungen von außen'),
  ].join('; ');

function caseNumbers({ caseNumbers: named, reportCount }: ContentOf<'more-waits'>): string[] {
  if (named.length === 0) return [];
  const unnamed = reportCount - named.length;
  return [`Fallnummern: ${named.join(', ')}${unnamed > 0 ? ` und ${unnamed} weitere` : ''}`];
}
