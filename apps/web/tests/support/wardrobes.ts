import type { Database } from 'better-sqlite3';
import { addTroubles } from './add-troubles.ts';

/** Behind the name that the scenes know. */
const LONG_NAME = ' Wilhelmine Friederike Freifrau von Donaudampfschifffahrtsgesellschaft-Oberammergau';
const LONG_ROOM = 'Arbeitszimmer im ausgebauten Dachgeschoss neben der Waschküche (hinten links)';
const LONG_MODEL = 'Sprachassistenzlautsprecher-Sonderausführung Mahagoni 2. Generation';

/** What the demo's portal is dressed in before it is looked at: with what can go wrong, with long names too, or with nothing in it. */
export const wardrobes: Readonly<Record<string, (database: Database) => void>> = {
  demo: addTroubles,
  long(database) {
    addTroubles(database);
    database.prepare('UPDATE accounts SET display_name = display_name || ?').run(LONG_NAME);
    database.prepare('UPDATE subjects SET display_name = display_name || ?').run(LONG_NAME);
    database.prepare('UPDATE devices SET model = ?').run(LONG_MODEL);
    database.prepare('UPDATE device_ownerships SET room = ?').run(LONG_ROOM);
    database.prepare('UPDATE recordings SET room = ?').run(LONG_ROOM);
    database
      .prepare('UPDATE quarantined_files SET source_name = ?')
      .run(`${'a-very-long-folder/'.repeat(8)}x.wav`);
  },
  empty(database) {
    database.pragma('foreign_keys = OFF');
    for (const table of [
      'work_items',
      'quarantined_files',
      'reports',
      'breach_letters',
      'breach_letter_texts',
      'receiver_asks',
      'public_notices',
      'frozen_things',
      'incidents',
      'incident_assessments',
      'deliveries',
      'reviews',
      'decisions',
      'intakes',
      'case_facts',
    ])
      database.prepare(`DELETE FROM ${table}`).run();
  },
};
