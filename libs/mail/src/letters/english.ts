import type { LetterBook } from '../letter.ts';
import { type ContentOf, DIGEST_COUNTS_TO, type TotpChange } from '../message.ts';

const TOTP: Record<TotpChange, string> = {
  'turned-on': 'Signing in to your account now needs a code from your authenticator.',
  'turned-off': 'Signing in to your account no longer needs a code from your authenticator.',
  'recovery-code-used': 'One of your recovery codes was used. It cannot be used again.',
};
const NOT_YOU =
  'If that was not you, sign in, change your password and end the other sessions. Then write to us.';

export const english: LetterBook = {
  exercise: 'Exercise:',
  greeting: 'Hello,',
  signIn: 'Sign in at',
  closing: (name, contact) => [
    'This mail holds no link that opens anything by itself. Type the address, or use your own bookmark.',
    `${name}. Questions: ${contact}`,
  ],
  letters: {
    'something-waits': () => ({
      subject: 'Something waits for you',
      paragraphs: ['Something waits for you in the portal. Sign in to see what it is.'],
      asksToSignIn: true,
    }),
    'request-accepted': (content, words) => ({
      subject: 'We have your request',
      paragraphs: [
        `We have your request and work on it. You have our answer by ${words.on(content.dueAt)} at the latest.`,
        'You see how far it is when you sign in. We write again when something waits for you.',
      ],
      asksToSignIn: true,
    }),
    'download-completed': (content, words) => ({
      subject: 'A download was completed',
      paragraphs: [
        `A download from your account was completed on ${words.at(content.completedAt)}.`,
        'If that was not you, sign in and say so: one click there stops everything at once.',
      ],
      asksToSignIn: true,
    }),
    'signed-in-from-new-browser': (content, words) => ({
      subject: 'A sign-in from a new browser',
      paragraphs: [
        `Somebody signed in to your account on ${words.at(content.signedInAt)} from a browser that we had not seen before: ${content.browser}.`,
        NOT_YOU,
      ],
      asksToSignIn: true,
    }),
    'password-changed': (content, words) => ({
      subject: 'Your password was changed',
      paragraphs: [
        `The password of your account was changed on ${words.at(content.changedAt)}. All other sessions were ended.`,
        NOT_YOU,
      ],
      asksToSignIn: true,
    }),
    'totp-changed': (content, words) => ({
      subject: 'The second step of your sign-in was changed',
      paragraphs: [`${TOTP[content.change]} This happened on ${words.at(content.changedAt)}.`, NOT_YOU],
      asksToSignIn: true,
    }),
    'too-many-attempts': (content, words) => ({
      subject: 'Sign-in is paused',
      paragraphs: [
        `There were too many failed attempts to sign in to your account. It can be tried again on ${words.at(content.retryAt)}.`,
        'Sessions that were open before stay open. If the attempts were not yours, nothing was opened, and you need not do anything.',
      ],
      asksToSignIn: false,
    }),
    'gate-held': () => ({
      subject: 'The gate holds an archive',
      paragraphs: ['The gate found something that a person has to look at. Nothing was delivered.'],
      asksToSignIn: true,
    }),
    'request-delayed': () => ({
      subject: 'A request cannot go on',
      paragraphs: [
        'A request could not be packed or checked, though it was tried several times, or an erasure cannot happen on its day. It waits for you at your desk, with the reason. Nothing was delivered, and its due date stays.',
      ],
      asksToSignIn: true,
    }),
    'listening-budget-spent': () => ({
      subject: 'An officer reached the limit of listening',
      paragraphs: [
        'A colleague listened to as many recordings as one officer may hear within an hour, and was stopped. Who it was, and to how much, stands in the audit log.',
        'A review of many recordings can do that. Look at the log, and ask if you do not know of one.',
      ],
      asksToSignIn: true,
    }),
    'more-waits': (content) => ({
      subject: 'More waits at your desk',
      paragraphs: [
        `Since our last mail this has come to your desk as well: ${whatWaits(content)}.`,
        ...caseNumbers(content),
      ],
      asksToSignIn: true,
    }),
    'work-digest': (content, words) => ({
      subject:
        content.lateCount > 0 ? `Today’s work: ${upTo(content.lateCount)} late` : 'Today’s work at your desk',
      paragraphs: [
        `${content.lateCount === 0 ? 'Nothing is late' : `Late: ${upTo(content.lateCount)}`}. Due within three days: ${upTo(content.soonCount)}. Yours: ${upTo(content.mineCount)}. Nobody’s: ${upTo(content.nobodysCount)}.`,
        ...(content.nextDueAt ? [`The nearest date is ${words.on(content.nextDueAt)}.`] : []),
      ],
      asksToSignIn: true,
    }),
    'gate-failed': (content) => ({
      subject: `The gate stopped an archive: case ${content.caseNumber}`,
      paragraphs: [
        'An archive did not pass the gate. It is in quarantine, nothing was delivered, and an incident is open.',
        `Case number: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'incident-opened': (content, words) => ({
      subject: `Incident ${content.caseNumber} is open`,
      paragraphs: [
        `Somebody reported on ${words.at(content.awareAt)} that something is not theirs. What carries it is frozen. The clocks run from that time.`,
        `Case number: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'public-report': (content, words) => ({
      subject: `Incident ${content.caseNumber} is open: a report from outside`,
      paragraphs: [
        `Somebody reported on the public page on ${words.at(content.awareAt)} that they received what is not theirs. What the report names is frozen. The clocks run from that time.`,
        `Case number: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'authority-wrote': (content) => ({
      subject: `A supervisory authority wrote: case ${content.caseNumber}`,
      paragraphs: [
        'A supervisory authority wrote about what was filed with it. It may have set a date.',
        `Case number: ${content.caseNumber}`,
      ],
      asksToSignIn: true,
    }),
    'report-received': (content) => ({
      subject: `We have your report: case ${content.caseNumber}`,
      paragraphs: [
        `Thank you for telling us. Your case number is ${content.caseNumber}. People look at it now.`,
        'Please delete what you received, do not listen to it, and do not pass it on. Then confirm that on the page on which you reported, with the case number and the key that it showed you.',
      ],
      asksToSignIn: false,
    }),
    'deletion-asked': (content, words) => ({
      subject: 'Please delete something that you received by mistake',
      paragraphs: [
        'You received something from us that is not yours. That was our mistake. Please delete every copy, do not listen to it, and do not pass it on.',
        `Then confirm it in the portal, by ${words.on(content.answerBy)}.`,
      ],
      asksToSignIn: true,
    }),
    'deletion-reminder': (content) => ({
      subject: `Please confirm that it is deleted: case ${content.caseNumber}`,
      paragraphs: [
        'You told us that you received what is not yours. We have no word from you yet that it is deleted.',
        'Please delete every copy, do not pass it on, and confirm that on the page on which you reported, with the case number and the key that it showed you.',
      ],
      asksToSignIn: false,
    }),
    'report-settled': () => ({
      subject: 'We are done with what you reported',
      paragraphs: [
        'You told us that something is not yours. We looked at it. What came of it stands in the portal, on the page of what you reported.',
      ],
      asksToSignIn: true,
    }),
    'report-outcome': (content) => ({
      subject: `What came of your report: case ${content.caseNumber}`,
      paragraphs: [
        content.outcome === 'breach'
          ? 'You were right: something went where it should not have. That was our mistake, not yours. We stopped what carried it, and the case is closed.'
          : 'We looked at what you reported. Nothing went where it should not have, and the case is closed. It was right to tell us all the same.',
        content.isDeleted
          ? 'You confirmed that you have no copy any more. Nothing else is needed from you.'
          : 'If you still have a copy, please delete it, and confirm that on the page on which you reported, with the case number and the key that it showed you.',
      ],
      asksToSignIn: false,
    }),
    'letter-waits': () => ({
      subject: 'There is an important letter for you',
      paragraphs: ['We wrote you a letter about your recordings. Please sign in and read it soon.'],
      asksToSignIn: true,
    }),
    'intake-code': (content) => ({
      subject: `Is this your address? Case ${content.caseNumber}`,
      paragraphs: [
        'Somebody asked us something about recordings and gave this address. If that was you, type the case number and the code on the portal’s page “Ask without an account”, under “I have a case number”.',
        `Case number: ${content.caseNumber}`,
        `Code: ${content.code}`,
        'If it was not you, you need not do anything: without the code nothing happens, and the case ends by itself.',
      ],
      asksToSignIn: false,
    }),
    'erasure-planned': (content, words) => ({
      subject: 'Your recordings will be deleted',
      paragraphs: [
        `You asked for it. It will happen on ${words.on(content.erasesAt)}; until then you can take it back in the portal.`,
        'On the page of your request stands a number. Write it down before: with it you can fetch the certificate afterwards, without an account.',
      ],
      asksToSignIn: true,
    }),
    'erasure-delayed': (content, words) => ({
      subject: 'Your recordings are not deleted yet',
      paragraphs: [
        `Something keeps us from deleting them on the day that we named. What it is stands on the page of your request. As soon as it is over they are deleted, without anything that you have to do. By ${words.on(content.answerBy)} at the latest you hear from us.`,
      ],
      asksToSignIn: true,
    }),
    'erasure-begun': () => ({
      subject: 'Your recordings are being deleted now',
      paragraphs: [
        'It can no longer be taken back. With the number that stood on the page of your request you can fetch the certificate on the portal, without an account.',
      ],
      asksToSignIn: false,
    }),
    'intake-news': (content) => ({
      subject: `There is news in your case ${content.caseNumber}`,
      paragraphs: [
        'Something in your case has changed. To see what, type the case number and the code that we sent you on the portal’s page “Ask without an account”, under “I have a case number”.',
        `Case number: ${content.caseNumber}`,
      ],
      asksToSignIn: false,
    }),
  },
};

const upTo = (number: number): string =>
  number >= DIGEST_COUNTS_TO ? `${DIGEST_COUNTS_TO.toLocaleString('en')} or more` : `${number}`;

const count = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];

const whatWaits = ({ heldCount, delayedCount, reportCount }: ContentOf<'more-waits'>): string =>
  [
    ...count(heldCount, 'archive that the gate holds', 'archives that the gate holds'),
    ...count(delayedCount, 'request that cannot go on', 'requests that cannot go on'),
    ...count(reportCount, 'report from outside', 'reports from outside'),
  ].join(', ');

function caseNumbers({ caseNumbers: named, reportCount }: ContentOf<'more-waits'>): string[] {
  if (named.length === 0) return [];
  const unnamed = reportCount - named.length;
  return [`Case numbers: ${named.join(', ')}${unnamed > 0 ? ` and ${unnamed} more` : ''}`];
}
