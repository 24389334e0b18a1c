import { type LetterBook, letterTemplates } from '../letter-book.ts';

export const german: LetterBook = {
  locale: 'de',
  greeting: 'Guten Tag {name},',
  closing: ['{controller}. Fragen: {contact}', 'Zeichen: {reference}'],
  templates: letterTemplates({
    received: {
      version: 1,
      subject: 'Wir haben {request} erhalten',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten.',
        'Sie haben unsere Antwort spätestens am {dueOn}.',
        'Warum dieser Tag:\n{why}',
        'Es kostet Sie nichts. Wenn wir etwas von Ihnen brauchen, fragen wir hier. Sie können uns hier jederzeit schreiben.',
      ],
    },
    'identity-needed': {
      version: 1,
      subject: 'Wir brauchen etwas von Ihnen, bevor es weitergeht',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Wir dürfen Daten nur der Person geben, um deren Daten es geht, und haben begründete Zweifel, die wir selbst nicht ausräumen konnten.',
        'Bitte schicken Sie uns dies, und nicht mehr:\n{needed}',
        'Antworten Sie hier im Portal. Was Sie schicken, nutzen wir, um zu prüfen, wer Sie sind, und für nichts anderes.',
        'Solange wir darauf warten, steht die Frist für unsere Antwort still. Sie läuft weiter, wenn Ihre Antwort da ist.',
      ],
    },
    extended: {
      version: 1,
      subject: 'Wir brauchen mehr Zeit für unsere Antwort',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. In der Zeit, die das Gesetz zunächst gibt, können wir darauf nicht vollständig antworten.',
        'Der Grund:\n{reason}',
        'Das Gesetz gibt uns dafür einmal mehr Zeit. Sie haben unsere Antwort spätestens am {dueOn}.',
        'Wenn Sie nicht einverstanden sind, können Sie sich bei der Aufsichtsbehörde beschweren: {authority}. Sie können auch vor Gericht gehen.',
      ],
    },
    refused: {
      version: 2,
      subject: 'Wir tun nicht, worum Sie gebeten haben, und warum',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Dem kommen wir nicht nach.',
        'Worauf wir uns nach dem Gesetz stützen:\n{ground}',
        'Unsere Gründe:\n{reasons}',
        'Wenn Sie meinen, dass wir uns irren, schreiben Sie uns hier und sagen Sie, warum. Ein Mensch liest es.',
        'Sie können sich jederzeit und kostenlos bei einer Aufsichtsbehörde beschweren: {authority}. Sie können auch die Behörde dort wählen, wo Sie wohnen oder arbeiten oder wo das Recht aus Ihrer Sicht verletzt wurde.',
        'Daneben oder stattdessen können Sie gegen uns vor Gericht gehen: an unserem Sitz oder dort, wo Sie wohnen.',
      ],
    },
    ready: {
      version: 1,
      subject: 'Ihre Kopie ist bereit',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Ihre Kopie ist bereit.',
        'Sie können sie bis {readyUntil} im Portal anhören und herunterladen. Im Archiv steht auch, wofür die Daten genutzt werden, wer sie erhält, wie lange sie bleiben und woher sie kommen.',
        'Hören Sie hinein, bevor Sie sie behalten. Wenn etwas nicht von Ihnen ist, sagen Sie es dort: Ein Klick hält alles an.',
        'Sie können auch verlangen, dass wir Daten berichtigen, löschen oder ihre Nutzung einschränken, oder der Nutzung widersprechen. Wenn Sie meinen, dass etwas fehlt, schreiben Sie uns hier. Sie können sich bei der Aufsichtsbehörde beschweren, {authority}, und Sie können vor Gericht gehen.',
      ],
    },
    erased: {
      version: 1,
      subject: 'Was wir gelöscht haben',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Am {erasedOn} haben wir es ausgeführt: Der Schlüssel, ohne den sich nichts davon öffnen lässt, ist vernichtet, die Dateien und alle uns bekannten Kopien sind weg. Das lässt sich nicht rückgängig machen.',
        'Was wir behalten müssen, und warum:\n{kept}',
        'Wenn Sie mit dem, was bleibt, nicht einverstanden sind, schreiben Sie uns. Sie können sich bei der Aufsichtsbehörde beschweren, {authority}, und Sie können vor Gericht gehen.',
      ],
    },
    answered: {
      version: 1,
      subject: 'Unsere Antwort auf {request}',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Das haben wir getan:\n{answer}',
        'Wer die Daten vorher von uns erhalten hat, erfährt davon, außer wenn das unmöglich ist. Auf Wunsch nennen wir Ihnen, wer das ist.',
        'Wenn Sie nicht einverstanden sind, schreiben Sie uns hier. Sie können sich bei der Aufsichtsbehörde beschweren, {authority}, und Sie können vor Gericht gehen.',
      ],
    },
    partly: {
      version: 1,
      subject: 'Wir tun einen Teil dessen, worum Sie gebeten haben, und warum nicht alles',
      paragraphs: [
        'Wir haben {request} am {receivedOn} erhalten. Dem kommen wir zum Teil nach, im Übrigen nicht.',
        'Das haben wir getan:\n{answer}',
        'Was wir nicht tun, und worauf wir uns nach dem Gesetz stützen:\n{ground}',
        'Unsere Gründe:\n{reasons}',
        'Wer die Daten vorher von uns erhalten hat, erfährt von dem, was wir getan haben, außer wenn das unmöglich ist. Auf Wunsch nennen wir Ihnen, wer das ist.',
        'Wenn Sie meinen, dass wir uns irren, schreiben Sie uns hier und sagen Sie, warum. Ein Mensch liest es.',
        'Sie können sich jederzeit und kostenlos bei einer Aufsichtsbehörde beschweren: {authority}. Sie können auch die Behörde dort wählen, wo Sie wohnen oder arbeiten oder wo das Recht aus Ihrer Sicht verletzt wurde.',
        'Daneben oder stattdessen können Sie gegen uns vor Gericht gehen: an unserem Sitz oder dort, wo Sie wohnen.',
      ],
    },
  }),
};
