import type { Speaker } from './voices.ts';

export type DemoFormat = 'opus' | 'ogg' | 'mp3' | 'flac' | 'wav' | 'm4a';

/** What is said to which speaker, and when. The end of the name tells the format. */
export interface Line {
  readonly serial: string;
  readonly at: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly format: DemoFormat;
  readonly confidence: number;
  readonly falseActivation: boolean;
  readonly heardByHuman: boolean;
  readonly room: string;
}

type Mark = 'false' | 'heard';
type Short = readonly [at: string, Speaker, text: string, DemoFormat, confidence: number, ...Mark[]];

function linesOf(serial: string, room: string, lines: readonly Short[]): Line[] {
  return lines.map(([at, speaker, text, format, confidence, ...marks]) => ({
    serial,
    at,
    speaker,
    text,
    format,
    confidence,
    falseActivation: marks.includes('false'),
    heardByHuman: marks.includes('heard'),
    room,
  }));
}

export const script: readonly Line[] = [
  ...linesOf('EX1-0001', 'Kitchen', [
    ['2018-02-04T07:12:40+00:00', 'ada', "What's the weather like today?", 'opus', 0.97],
    ['2018-02-11T18:31:05+00:00', 'ada', 'Set a timer for nine minutes.', 'mp3', 0.95],
    ['2018-02-19T08:02:17+00:00', 'ada', 'Add oat milk and lemons to my shopping list.', 'ogg', 0.93],
    ['2018-03-02T19:45:50+00:00', 'ada', 'Play something calm for cooking.', 'opus', 0.91, 'heard'],
    [
      '2018-03-14T12:20:33+00:00',
      'ada',
      'And then she said, no, we are not moving to the coast.',
      'opus',
      0.41,
      'false',
      'heard',
    ],
    ['2018-03-25T09:05:00+01:00', 'ada', 'Did the clocks change last night?', 'flac', 0.96],
    ['2018-04-08T17:10:21+01:00', 'ada', 'How many grams are in an ounce?', 'mp3', 0.94],
    ['2018-04-13T21:58:44+01:00', 'ada', 'Delete my alarms. I am selling you tomorrow.', 'wav', 0.98],
  ]),
  ...linesOf('EX1-0001', '', [
    ['2018-04-15T16:03:12+02:00', 'karl', 'Eins, zwei, Test. Hört es mich?', 'opus', 0.62],
  ]),
  ...linesOf('EX1-0001', 'Küche', [
    ['2018-04-17T19:22:08+02:00', 'bruno', 'Hallo, ich bin dein neuer Besitzer.', 'opus', 0.88],
    ['2018-04-22T07:40:55+02:00', 'bruno', 'Stell einen Wecker auf halb sieben.', 'mp3', 0.95],
    ['2018-05-01T11:15:30+02:00', 'bruno', 'Wie wird das Wetter am Bodensee?', 'ogg', 0.92],
    ['2018-05-06T18:05:02+02:00', 'bruno', 'Spiel Jazz, aber leise.', 'opus', 0.9, 'heard'],
    ['2018-05-19T20:33:47+02:00', 'bruno', 'Reich mir doch bitte mal das Salz.', 'opus', 0.38, 'false'],
    ['2018-05-27T09:12:09+02:00', 'bruno', 'Setz Kaffee und Brot auf die Einkaufsliste.', 'm4a', 0.94],
    ['2026-09-18T06:45:10+02:00', 'bruno', 'Was steht heute in meinem Kalender?', 'opus', 0.97],
    ['2026-10-03T19:01:26+02:00', 'bruno', 'Timer auf zwölf Minuten, für die Nudeln.', 'flac', 0.96],
    ['2026-10-25T08:30:00+01:00', 'bruno', 'Wurde die Uhr schon umgestellt?', 'opus', 0.95],
    ['2026-11-15T21:14:39+01:00', 'bruno', 'Mach bitte das Licht im Flur aus.', 'mp3', 0.93],
  ]),
  ...linesOf('EX2-0002', 'Living room', [
    ['2018-02-25T20:10:10+00:00', 'ada', 'Play the second movement again.', 'ogg', 0.92],
    ['2018-03-17T22:01:55+00:00', 'ada', 'Turn it down a little.', 'opus', 0.89],
    [
      '2018-05-12T19:30:18+01:00',
      'ada',
      'Twinkle, twinkle, little star, how I wonder what you are.',
      'opus',
      0.35,
      'false',
    ],
    ['2026-09-27T10:20:41+01:00', 'ada', 'Remind me to call the surgery on Monday.', 'm4a', 0.96],
    ['2026-11-08T17:44:03+00:00', 'ada', 'What time is sunset?', 'opus', 0.97],
  ]),
  ...linesOf('EX1-0003', 'Küche', [
    ['2018-02-07T06:58:12+01:00', 'carla', 'Guten Morgen. Wie kalt ist es draußen?', 'opus', 0.96],
    ['2018-02-14T17:25:44+01:00', 'carla', 'Timer auf acht Minuten, bitte.', 'mp3', 0.97],
    ['2018-02-14T17:31:20+01:00', 'karl', 'Wie lange noch?', 'opus', 0.87],
    ['2018-03-03T12:02:31+01:00', 'karl', 'Setz Äpfel, Butter und Hefe auf die Liste.', 'ogg', 0.94],
    [
      '2018-03-10T19:12:05+01:00',
      'carla',
      'Nein, das habe ich der Lehrerin doch schon geschrieben.',
      'opus',
      0.44,
      'false',
      'heard',
    ],
    ['2018-04-01T08:45:00+02:00', 'carla', 'Spiel fröhliche Musik zum Frühstück.', 'flac', 0.95],
    ['2018-04-21T18:50:16+02:00', 'karl', 'Wie viel Mehl brauche ich für zwei Bleche?', 'opus', 0.91],
    ['2018-05-13T09:09:09+02:00', 'carla', 'Ruf bitte Oma an.', 'wav', 0.93, 'heard'],
    ['2026-10-11T16:20:52+02:00', 'carla', 'Was kann ich mit Kürbis kochen?', 'opus', 0.96],
    ['2026-11-20T07:03:27+01:00', 'karl', 'Wann fährt der nächste Bus?', 'm4a', 0.92],
  ]),
  ...linesOf('EX2-0004', 'Kinderzimmer', [
    ['2018-02-18T15:40:22+01:00', 'child', 'Erzähl mir eine Geschichte vom Fuchs.', 'opus', 0.83],
    ['2018-03-11T16:12:48+01:00', 'child', 'Alle meine Entchen schwimmen auf dem See.', 'ogg', 0.37, 'false'],
    ['2018-04-28T19:30:00+02:00', 'child', 'Mach das Licht bitte nicht ganz aus.', 'mp3', 0.8],
    ['2018-05-20T10:05:36+02:00', 'child', 'Wie weit ist es bis zum Mond?', 'opus', 0.86],
    ['2018-05-26T19:55:01+02:00', 'carla', 'Schlaf gut. Morgen backen wir zusammen.', 'opus', 0.42, 'false'],
  ]),
  ...linesOf('EX1-0005', 'Bibliothek', [
    ['2018-02-09T10:30:15+01:00', 'maximiliana', 'Lies mir bitte die Nachrichten vor.', 'opus', 0.95],
    ['2018-02-28T14:05:59+01:00', 'maximiliana', 'Wer hat das Klavierkonzert geschrieben?', 'flac', 0.93],
    ['2018-03-21T16:44:10+01:00', 'maximiliana', 'Erinnere mich um fünf an den Tee.', 'mp3', 0.96],
    [
      '2018-04-05T11:11:11+02:00',
      'maximiliana',
      'Noch einmal, und etwas lauter, bitte.',
      'opus',
      0.9,
      'heard',
    ],
    [
      '2018-05-09T20:20:02+02:00',
      'maximiliana',
      'Und da sagte der Herr Muster: Das ist doch mein Schirm!',
      'ogg',
      0.33,
      'false',
    ],
    ['2018-05-30T09:00:40+02:00', 'maximiliana', 'Wie heißt die Hauptstadt von Lettland?', 'm4a', 0.94],
    ['2026-10-19T15:35:28+02:00', 'maximiliana', 'Spiel das Cembalo weiter.', 'opus', 0.95],
    ['2026-11-12T18:48:33+01:00', 'maximiliana', 'Gute Nacht, alle zusammen.', 'wav', 0.91],
  ]),
  ...linesOf('EX2-0006', 'Study', [
    ['2018-02-16T09:15:07-05:00', 'emil', "What's on my calendar?", 'opus', 0.97],
    ['2018-03-01T13:22:45-05:00', 'emil', 'How long is a marathon in miles?', 'mp3', 0.95],
    ['2018-03-19T22:40:12-04:00', 'emil', 'Play rain sounds for one hour.', 'ogg', 0.94],
    ['2018-04-11T08:05:55-04:00', 'emil', 'Add stamps and batteries to the list.', 'opus', 0.92, 'heard'],
    [
      '2018-05-05T17:31:29-04:00',
      'emil',
      "I told them, this report is due on Friday, isn't it?",
      'opus',
      0.4,
      'false',
    ],
    ['2018-05-22T07:50:03-04:00', 'emil', 'Will I need an umbrella today?', 'm4a', 0.96],
    ['2026-09-30T21:12:14-04:00', 'emil', 'Set an alarm for six fifteen.', 'flac', 0.97],
    ['2026-11-17T12:34:50-05:00', 'stranger', 'How do I get wax out of a tablecloth?', 'opus', 0.71],
  ]),
  ...linesOf('EX1-0007', 'Wohnzimmer', [
    ['2018-03-04T09:30:00+01:00', 'gerda', 'Spiel das Lied von gestern noch einmal.', 'opus', 0.94],
    ['2018-04-18T17:12:40+02:00', 'gerda', 'Wie lange muss ein Ei kochen?', 'opus', 0.96],
    ['2019-01-06T20:45:15+01:00', 'gerda', 'Wann geht morgen die Sonne auf?', 'opus', 0.95],
  ]),
  ...linesOf('EX2-0008', 'Bedroom', [
    ['2018-03-08T06:40:21-05:00', 'henry', 'Snooze for ten minutes.', 'opus', 0.96],
    ['2018-05-02T22:15:09-04:00', 'henry', 'Read me the next chapter, please.', 'opus', 0.93],
    ['2019-02-14T07:05:55-05:00', 'henry', 'Is there a train before eight?', 'opus', 0.95],
  ]),
  ...linesOf('EX1-0009', 'Küche', [
    ['2018-03-12T18:20:30+01:00', 'isa', 'Was ist heute noch auf der Liste?', 'opus', 0.94],
    ['2018-05-24T12:01:48+02:00', 'isa', 'Stell die Uhr auf eine halbe Stunde.', 'opus', 0.97],
    ['2019-03-03T19:33:10+01:00', 'isa', 'Mach das Radio etwas leiser.', 'opus', 0.92],
  ]),
  ...linesOf('EX2-0010', 'Büro', [
    ['2018-03-15T10:10:05+01:00', 'klara', 'Erinnere mich um zwölf an den Anruf.', 'opus', 0.95],
    ['2018-06-01T15:42:37+02:00', 'klara', 'Wie ist der Kurs des Franken?', 'opus', 0.91],
  ]),
  ...linesOf('EX1-0011', 'Dining room', [
    ['2018-03-20T19:02:12+00:00', 'pia', 'Dim the lights to a third.', 'opus', 0.96],
    [
      '2019-05-18T20:31:00+01:00',
      'guest',
      'I would not say so in front of the others.',
      'opus',
      0.36,
      'false',
    ],
    ['2019-05-18T20:33:24+01:00', 'pia', 'Play something for a birthday.', 'opus', 0.94],
  ]),
  ...linesOf('EX2-0012', 'Werkstatt', [
    ['2018-03-22T08:15:44+01:00', 'ole', 'Wie viele Zoll sind vierzig Zentimeter?', 'opus', 0.93],
    ['2018-06-05T16:25:31+02:00', 'ole', 'Schreib Schrauben und Leim auf.', 'opus', 0.95],
  ]),
  ...linesOf('EX9-9999', '', [
    ['2018-05-15T13:13:13+02:00', 'stranger', 'Hello? Who does this speaker belong to?', 'mp3', 0.66],
  ]),
];
