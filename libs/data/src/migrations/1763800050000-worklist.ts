import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** The officers' worklist: one row for each piece of work, and what officers keep of it for themselves. */
export class Worklist1763800050000 implements MigrationInterface {
  readonly name = 'Worklist1763800050000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'work_items',
      {
        id: 'id pk',
        thing: 'words(15)',
        label: 'words(40) null',
        kind: 'words(15)',
        state: 'words(20)',
        reason: 'words(20)',
        door: 'words(15) null',
        act_at: 'instant',
        due_at: 'instant null',
        paused: 'flag',
        assignee_id: 'id null',
        version: 'integer',
        open_mark: 'integer null',
        changed_at: 'instant',
        changes: 'text',
      },
      [
        ['work_items_act', 'open_mark act_at id'],
        ['work_items_assignee', 'open_mark assignee_id act_at id due_at reason kind door paused'],
        ['work_items_reason', 'open_mark reason act_at id kind door paused assignee_id'],
        ['work_items_kind', 'open_mark kind act_at id door paused assignee_id'],
        ['work_items_door', 'open_mark door act_at id paused assignee_id'],
        ['work_items_paused', 'open_mark paused act_at id assignee_id'],
        ['work_items_due', 'open_mark due_at id reason kind door paused assignee_id'],
        ['work_items_changed', 'changed_at id'],
      ],
      [['work_items_of_assignee', 'assignee_id', 'accounts', 'id']],
    );
    await createTable(
      runner,
      dialect,
      'work_views',
      {
        account_id: 'id pk',
        id: 'id pk',
        name: 'words(80)',
        filter: 'text null',
        created_at: 'instant',
      },
      [],
      [['work_views_of_account', 'account_id', 'accounts', 'id']],
    );
    await createTable(
      runner,
      dialect,
      'work_picks',
      { account_id: 'id pk', view_id: 'id pk', item_id: 'id pk', picked_at: 'instant' },
      [['work_picks_item', 'item_id']],
      [
        ['work_picks_of_view', 'account_id view_id', 'work_views', 'account_id id'],
        ['work_picks_of_item', 'item_id', 'work_items', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'work_sightings',
      { account_id: 'id pk', item_id: 'id pk', version: 'integer' },
      [['work_sightings_item', 'item_id']],
      [
        ['work_sightings_of_account', 'account_id', 'accounts', 'id'],
        ['work_sightings_of_item', 'item_id', 'work_items', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'calendar_feeds',
      { account_id: 'id pk', token_hash: 'hash', created_at: 'instant', read_at: 'instant null' },
      [['calendar_feeds_token', 'token_hash', 'unique']],
      [['calendar_feeds_of_account', 'account_id', 'accounts', 'id']],
    );
    await runner.query(
      `INSERT INTO work_items (id, thing, kind, state, reason, door, act_at, due_at, paused, assignee_id, version,
                               open_mark, changed_at, changes)
       SELECT id, 'request', kind, state,
              CASE state WHEN 'held' THEN 'held' WHEN 'delayed' THEN 'failed' WHEN 'stopped' THEN 'stopped'
                         WHEN 'frozen' THEN 'frozen' ELSE CASE WHEN act_at < due_at THEN 'prompt' ELSE 'due' END END,
              door, act_at, due_at, 0, assignee_id, version, 1, asked_at, '[]'
       FROM requests WHERE open_mark = 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feeds', 'work_sightings', 'work_picks', 'work_views', 'work_items']) {
      await runner.dropTable(table);
    }
  }
}
