import { buildRightfulSchema } from '@rightful/api';
import { openTelemetry } from '@rightful/telemetry';
import { openTestHost } from '@rightful/testing';
import { byteProbes } from '../matrix/byte-probes.ts';
import { addOwner, askOutside, freezeOne, reportOutside, viewersOf } from '../matrix/cast.ts';
import { mutationsOf, queriesOf } from '../matrix/operations.ts';
import { startCollector } from './collector.ts';

export interface Canaries {
  readonly asked: number;
  /** Statements that failed on purpose, quoting their values as an engine does. */
  readonly failed: number;
  readonly lines: number;
  readonly spans: number;
  readonly words: number;
  readonly found: readonly string[];
}

const AGENT = 'canary-agent/7';
const NAMED = 'CanaryOperation';
const CLICK = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
/** A typed id of a person or of what is theirs. */
const ID = /\b(?:sub|acc|ses|rec|dev)_[0-9a-z]{20,}/;
/** Each so many statements one fails, in the second round. */
const FAILS_EACH = 7;

/**
 * Everybody asks everything, generated from the schema, and then again while the database fails in the midst of it with
 * errors that quote names and values. Whatever was logged, counted and traced is searched for any word of a person.
 */
export async function findCanaries(): Promise<Canaries> {
  const collector = await startCollector();
  const telemetry = await openTelemetry(
    { metrics: null, traces: { url: collector.url, percent: 100 } },
    'canaries',
    '0',
  );
  let isFailing = false;
  let sent = 0;
  let failed = 0;
  const schema = buildRightfulSchema();
  const at = await openTestHost({
    traces: telemetry.traces,
    onStatement(sql, parameters) {
      sent += 1;
      if (!isFailing || sent % FAILS_EACH !== 0) return;
      failed += 1;
      const values = parameters.map((one) => (Buffer.isBuffer(one) ? one.toString('hex') : String(one)));
      throw new Error(`ER_DUP_ENTRY: Duplicate entry '${values.join("', '")}' in ${sql}`);
    },
  });
  const words = new Set<string>([AGENT, NAMED, 'probe-', '192.0.2.', 'example.org']);
  let asked = 0;
  try {
    const a = await addOwner(at.test, 'Ada Alpha-Example', 4);
    const b = await addOwner(at.test, 'Bruno Beta-Beispiel', 3);
    const reviewed = await freezeOne(await addOwner(at.test, 'Carla Gamma-Muster', 3));
    const { viewers, reviewId } = await viewersOf(at.test, a, b, reviewed);
    const outsider = await reportOutside(at.test, await askOutside(at.test, a, reviewed), reviewed);
    for (const { content, name, room, customer } of [a, b, reviewed])
      for (const word of [content, name, room, `S-${name}`, customer.token]) words.add(word);
    for (const { token, headers } of viewers)
      for (const word of [token, headers?.authorization]) if (word) words.add(word);
    const queries = queriesOf(schema);
    const mutations = mutationsOf(schema).filter(({ name }) => !name.startsWith('end'));
    for (isFailing of [false, true]) {
      for (const viewer of viewers) {
        const headers = { ...viewer.headers, 'user-agent': AGENT, 'x-forwarded-for': '192.0.2.77' };
        for (const operation of [...queries, ...mutations]) {
          const text = operation.text(new Map(outsider.ids).set('review', reviewId));
          const query = text.replace(/^(query|mutation)/, `$1 ${NAMED}`);
          const response = await at.fetch(viewer.token, '/graphql', {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json', traceparent: CLICK },
            body: JSON.stringify({ query }),
          });
          await response.arrayBuffer();
          asked += 1;
        }
        for (const probe of byteProbes(outsider.ids, reviewId)) {
          const init = { ...probe.init, headers: { ...probe.init.headers, ...headers } };
          const response = await at.fetch(viewer.token, probe.path, init);
          await response.arrayBuffer().catch(() => undefined);
          asked += 1;
        }
      }
      await at.test.portal.jobs.drain().catch(() => undefined);
    }
    isFailing = false;
    const { text } = await at.test.portal.meters.tell();
    await telemetry.close();
    const told = [
      ['log', at.lines.join('')],
      ['numbers', text],
      ['traces', collector.bodies.join('\n')],
    ] as const;
    const found = told.flatMap(([where, what]) => [
      ...[...words].filter((word) => what.includes(word)).map((word) => `${where}: ${word}`),
      ...(ID.exec(what) ?? []).map((id) => `${where}: ${id}`),
    ]);
    return {
      asked,
      failed,
      lines: at.lines.length,
      spans: collector.count(/./),
      words: words.size,
      found: [...found, ...gaps(at.lines, collector.count(/^(query|mutation) /), failed)],
    };
  } finally {
    await at.close();
    collector.close();
  }
}

/** What must have happened for the search to mean anything. */
function gaps(lines: readonly string[], named: number, failed: number): string[] {
  const faults = lines.filter((line) => line.includes('unexpected error')).length;
  return [
    ...(failed < 100 ? [`only ${failed} statements failed`] : []),
    ...(faults < 50 ? [`only ${faults} errors were logged`] : []),
    ...(named < 1_000 ? [`only ${named} spans are named by their operation`] : []),
  ];
}
