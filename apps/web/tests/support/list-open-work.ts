import type { Database } from 'better-sqlite3';

/** Makes the officers' list say what the requests say now, after a hand in the tables has changed them. */
export function listOpenWork(database: Database): void {
  database.exec(`
    DELETE FROM work_items WHERE thing = 'request';
    INSERT INTO work_items (id, thing, kind, state, reason, door, act_at, due_at, paused, assignee_id, version,
                            open_mark, changed_at, changes)
    SELECT id, 'request', kind, state,
           CASE state WHEN 'held' THEN 'held' WHEN 'delayed' THEN 'failed' WHEN 'stopped' THEN 'stopped'
                      WHEN 'frozen' THEN 'frozen' ELSE CASE
           WHEN clock LIKE '%"identity"%"answeredAt":null%' THEN 'awaits-identity'
           WHEN clock LIKE '%"scope"%"answeredAt":null%' THEN 'awaits-scope'
           WHEN act_at < due_at THEN 'prompt' ELSE 'due' END END,
           door, act_at, due_at, clock LIKE '%"answeredAt":null%', assignee_id, version, 1, asked_at, '[]'
    FROM requests WHERE open_mark = 1`);
}
