import { correction, erasure, objection, restriction } from './asks.ts';
import { caseOf, on } from './case-of.ts';
import { extend, hold, pause, reply, take, wantToEndHold, wantToRefuse, write } from './deeds.ts';
import type { Episode } from './episode.ts';

/**
 * What is open today: each kind, at each urgency. `askedSoThatDueIn` tells how many days ago something came in whose period
 * ends on that day from now, or on the next working day.
 */
export const openCases = (askedSoThatDueIn: (days: number) => number): readonly Episode[] => [
  // Late.
  ...caseOf('gerda', askedSoThatDueIn(-6), objection('training', 'Meine Stimme kennt man aus dem Radio.')),
  // Due today.
  ...caseOf('isa', askedSoThatDueIn(0), correction('Mach das Radio etwas lauter.'), on(9, take(0))),
  // Due soon.
  ...caseOf(
    'jonas',
    askedSoThatDueIn(2),
    objection('training', 'Ich trete auf Bühnen auf.'),
    on(10, take(1)),
  ),
  // The clock stands still.
  ...caseOf(
    'jonas',
    12,
    restriction('claims', 'Für den zweiten Streit um die Kaution.'),
    on(6, pause(0, 'identity', 'Bitte bestätigen Sie die letzten vier Ziffern Ihrer Kundennummer.')),
  ),
  ...caseOf(
    'henry',
    13,
    objection('human-review', 'I moved, and I want to be sure that it holds for the new flat.'),
    on(11, reply('I forgot: the speaker in the study is my daughter’s.')),
    on(10, take(0)),
    on(9, write(0, 'Thank you. Until this is decided, nobody listens to either of them.')),
    on(
      8,
      reply('Here is which of them stands where.', {
        name: 'two-flats.txt',
        text: 'Old flat: the bedroom.\nNew flat: the study.\n',
      }),
    ),
    on(5, pause(0, 'scope', 'Did the speaker of the bedroom go with you, or does somebody else use it now?')),
  ),
  // More time was taken.
  ...caseOf(
    'quirin',
    44,
    restriction('accuracy', 'Bei der Hälfte stimmt die Uhrzeit nicht.'),
    on(24, take(1)),
    on(23, extend(1, 'Die Zeiten müssen wir einzeln mit dem Hersteller vergleichen.')),
  ),
  // One officer has proposed, and another has to look at it.
  ...caseOf(
    'mila',
    17,
    restriction('claims', 'For another claim that I may bring.'),
    on(4, take(0)),
    on(
      2,
      wantToRefuse(
        0,
        'NO_GROUND_TO_RESTRICT',
        'No claim is named, and what is doubted in the first one is kept already.',
      ),
    ),
  ),
  // An erasure whose day has not come, and one that a hold keeps from happening.
  ...caseOf('klara', 4, erasure),
  ...caseOf(
    'ole',
    22,
    erasure,
    on(18, hold(0, 'He says himself that the noise of the workshop is before the court.')),
    on(3, wantToEndHold(1, 'The court has closed the case; its letter came on Monday.')),
  ),
];
