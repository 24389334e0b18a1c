import type { StatementWatch } from '@rightful/data';
import type { Meters, Traces } from '@rightful/telemetry';

const VERBS = new Set([
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'COMMIT',
  'ROLLBACK',
  'BEGIN',
  'START',
  'WITH',
]);
const TABLE = /\b(?:FROM|INTO|UPDATE)\s+[`"]?(\w+)/i;

/** Times each statement by its verb, and traces it by its text: the values that belong to it are sent apart, and told nobody. */
export function watchedStatements(meters: Meters, traces: Traces): StatementWatch {
  return (sql, send) => {
    const verb = verbOf(sql);
    const begin = performance.now();
    const name = `${verb} ${TABLE.exec(sql)?.[1] ?? ''}`.trimEnd();
    const sent = traces.span(name, { 'db.query.text': sql }, send);
    return sent.finally(() => meters.sent(verb, (performance.now() - begin) / 1_000));
  };
}

function verbOf(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
  return VERBS.has(verb) ? verb : 'other';
}
