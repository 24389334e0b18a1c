import { copy, correction, erasure, objection, restriction } from './asks.ts';
import { caseOf, on } from './case-of.ts';
import { answer, confirm, extend, pause, reply, take, wantToRefuse, withdraw, write } from './deeds.ts';

const KEPT = 'Your recordings are kept from now on, and used for nothing.';
const AUFBEWAHRT = 'Ihre Aufnahmen werden ab jetzt nur noch aufbewahrt und für nichts verwendet.';
const NOT_TRAINED = 'Nothing is trained with your recordings any more.';
const NICHT_TRAINIERT = 'Mit Ihren Aufnahmen wird nichts mehr trainiert.';
const NOT_HEARD = 'No officer listens to your recordings any more.';
const NICHT_GEHÖRT = 'Niemand von uns hört Ihre Aufnahmen mehr an.';
const CORRECTED = 'The transcript says now what you said.';
const BERICHTIGT = 'Die Abschrift sagt jetzt, was Sie gesagt haben.';

/** A year of requests that are over: most answered in time, some late, a few refused, taken back, paused or given more time. */
export const EARLIER_CASES = [
  // Copies are answered by the portal itself.
  ...caseOf('gerda', 341, copy()),
  ...caseOf('henry', 312, copy()),
  ...caseOf('henry', 300, copy('portability')),
  ...caseOf('isa', 280, copy()),
  ...caseOf('pia', 251, copy()),
  ...caseOf('klara', 222, copy()),
  ...caseOf('isa', 205, copy('portability')),
  ...caseOf('gerda', 190, copy()),
  ...caseOf('henry', 160, copy()),
  ...caseOf('isa', 118, copy()),
  ...caseOf('gerda', 98, copy('portability')),
  ...caseOf('pia', 84, copy()),
  ...caseOf('klara', 47, copy()),
  ...caseOf('klara', 33, copy('portability')),
  ...caseOf('gerda', 36, copy()),

  ...caseOf('gerda', 330, correction('Wann geht morgen die Sonne auf'), on(324, answer(0, BERICHTIGT))),
  ...caseOf('klara', 262, correction('Wie steht der Franken?'), on(251, answer(1, BERICHTIGT))),
  ...caseOf('pia', 175, correction('Play something for my birthday.'), on(155, answer(0, CORRECTED))),
  ...caseOf('isa', 92, correction('Mach das Radio leiser.'), on(84, answer(1, BERICHTIGT))),
  // Late: it took 36 days.
  ...caseOf('henry', 71, correction('Is there a train before seven?'), on(35, answer(0, CORRECTED))),

  // On their day they went by themselves, with the account.
  ...caseOf('nora', 318, erasure),
  ...caseOf('rosa', 240, erasure),
  ...caseOf('sven', 131, erasure),
  ...caseOf('tilda', 66, erasure),
  ...caseOf('pia', 75, erasure, on(72, withdraw)),

  ...caseOf(
    'henry',
    349,
    restriction('claims', 'There is a dispute with my landlord.'),
    on(335, answer(1, KEPT)),
  ),
  ...caseOf(
    'isa',
    272,
    restriction('accuracy', 'Die Abschriften stimmen nicht.'),
    on(248, answer(0, AUFBEWAHRT)),
  ),
  ...caseOf(
    'mila',
    236,
    restriction('claims', 'For a claim that I may bring.'),
    on(
      229,
      wantToRefuse(0, 'NO_GROUND_TO_RESTRICT', 'No claim is named, and we hold no recording of yours.'),
    ),
    on(228, confirm(1, 'I looked at the account: there is none.')),
  ),
  // Late: it took 33 days.
  ...caseOf('gerda', 201, restriction('accuracy', 'Ich prüfe es selbst.'), on(168, answer(1, AUFBEWAHRT))),
  ...caseOf(
    'quirin',
    183,
    restriction('claims', 'Für einen Streit mit der Versicherung.'),
    on(165, extend(1, 'Wir müssen erst bei der Versicherung nachfragen.')),
    on(118, answer(1, AUFBEWAHRT)),
  ),
  ...caseOf('isa', 110, restriction('claims', 'Ich habe eine Anwältin gefragt.'), on(108, withdraw)),
  ...caseOf(
    'jonas',
    82,
    restriction('claims', 'Für den Streit um die Kaution.'),
    on(74, answer(0, AUFBEWAHRT)),
  ),
  ...caseOf('mila', 51, restriction('accuracy', 'I doubt the times.'), on(39, answer(0, KEPT))),

  ...caseOf(
    'jonas',
    356,
    objection('training', 'Meine Stimme ist mein Beruf.'),
    on(348, answer(0, NICHT_TRAINIERT)),
  ),
  ...caseOf(
    'mila',
    322,
    objection('human-review', 'I work at home with patients.'),
    on(309, answer(1, NOT_HEARD)),
  ),
  ...caseOf(
    'quirin',
    293,
    objection('training', 'Ich wurde nie gefragt.'),
    on(288, pause(0, 'scope', 'Meinen Sie alle Geräte oder nur das in der Küche?')),
    on(282, reply('Alle, bitte.')),
    on(276, answer(0, NICHT_TRAINIERT)),
  ),
  ...caseOf('henry', 259, objection('training', 'I was never asked.'), on(254, answer(1, NOT_TRAINED))),
  ...caseOf(
    'gerda',
    231,
    objection('human-review', 'Ich spreche oft mit Kindern.'),
    on(213, answer(0, NICHT_GEHÖRT)),
  ),
  ...caseOf('mila', 214, objection('training', 'I sing for a living.'), on(202, answer(1, NOT_TRAINED))),
  ...caseOf(
    'isa',
    179,
    objection('training', 'Ich möchte das nicht.'),
    on(170, take(1)),
    on(169, write(1, 'Wir sehen es uns diese Woche an.')),
    on(161, answer(1, NICHT_TRAINIERT)),
  ),
  ...caseOf(
    'jonas',
    152,
    objection('human-review', 'Bei uns wird viel gestritten.'),
    on(141, answer(0, NICHT_GEHÖRT)),
  ),
  ...caseOf(
    'klara',
    139,
    objection('human-review', 'Ich berate am Telefon.'),
    on(136, pause(1, 'identity', 'Bitte bestätigen Sie die letzten vier Ziffern Ihrer Kundennummer.')),
    on(127, reply('Es sind 1010.')),
    on(120, answer(1, NICHT_GEHÖRT)),
  ),
  // Late: it took 34 days.
  ...caseOf('quirin', 112, objection('human-review', 'Ich will das nicht.'), on(78, answer(0, NICHT_GEHÖRT))),
  ...caseOf(
    'henry',
    96,
    objection('human-review', 'Nobody should listen to me.'),
    on(90, answer(0, NOT_HEARD)),
  ),
  ...caseOf(
    'mila',
    88,
    objection('human-review', 'The same once more.'),
    on(
      80,
      wantToRefuse(
        1,
        'MANIFESTLY_EXCESSIVE',
        'It was granted in the spring and holds; there is nothing left to grant.',
      ),
    ),
    on(79, confirm(0, 'I read the letter of that time.')),
  ),
  ...caseOf(
    'gerda',
    73,
    objection('training', 'Bitte auch nicht mit neuen Aufnahmen.'),
    on(61, answer(1, NICHT_TRAINIERT)),
  ),
  ...caseOf(
    'isa',
    57,
    objection('human-review', 'Ich arbeite jetzt von zu Hause.'),
    on(44, answer(0, NICHT_GEHÖRT)),
  ),
  ...caseOf('klara', 40, objection('training', 'Ich möchte das nicht.'), on(29, answer(1, NICHT_TRAINIERT))),
];
