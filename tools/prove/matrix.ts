import { buildRightfulSchema } from '@rightful/api';
import { openTestHost } from '@rightful/testing';
import { byteProbes, uncoveredRoutes } from './matrix/byte-probes.ts';
import {
  addOwner,
  askOutside,
  freezeOne,
  type Owner,
  reportOutside,
  type Viewer,
  viewersOf,
} from './matrix/cast.ts';
import { allCoordinates, coordinatesOf } from './matrix/coverage.ts';
import { mutationsOf, type Operation, queriesOf } from './matrix/operations.ts';
import { twins } from './matrix/twins.ts';

export const name = 'matrix';
export const describe =
  'Every field, argument and byte route, generated from the schema, asked by everybody about everybody.';

/** Mutations that end the asker's own session; asked last, and only by those who have none. */
const ENDING = new Set(['signOut', 'endOtherSessions', 'endSession', 'changePassword']);

/** `full` changes nothing: the matrix is always whole. */
export async function run(): Promise<{ ok: boolean; line: string }> {
  const schema = await buildRightfulSchema();
  const at = await openTestHost();
  const faults: string[] = [];
  const covered = new Set<string>();
  let asked = 0;
  try {
    const a = await addOwner(at.test, 'Ada Alpha-Example', 6);
    const b = await addOwner(at.test, 'Bruno Beta-Beispiel', 9);
    const reviewed = await freezeOne(await addOwner(at.test, 'Carla Gamma-Muster', 4));
    const { viewers, reviewId } = await viewersOf(at.test, a, b, reviewed);
    const outsider = await askOutside(at.test, a, reviewed);
    const owners = [await reportOutside(at.test, outsider, reviewed), b, reviewed];
    const secrets = owners.flatMap(({ content, name: person, room }) => [content, person, room]);
    const judge = (what: string, viewer: Viewer, text: string) => {
      for (const secret of secrets) {
        if (viewer.mayRead.some((word) => secret.includes(word) || word.includes(secret))) continue;
        if (text.includes(secret)) faults.push(`${viewer.name} read "${secret}" by ${what}`);
      }
    };
    const ask = async (operation: Operation, viewer: Viewer, owner: Owner) => {
      const text = operation.text(new Map(owner.ids).set('review', reviewId));
      for (const coordinate of coordinatesOf(schema, text)) covered.add(coordinate);
      const answer = await at.ask(viewer.token, text);
      asked += 1;
      if (
        /"extensions":\{"code":"(GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|INTERNAL|TOO_)/.test(
          answer.text,
        )
      ) {
        faults.push(`${operation.name} could not be asked: ${answer.text.slice(0, 200)}`);
      }
      judge(operation.name, viewer, answer.text);
    };
    for (const viewer of viewers) {
      for (const owner of owners) {
        for (const operation of queriesOf(schema)) await ask(operation, viewer, owner);
        for (const probe of byteProbes(owner.ids, reviewId)) {
          const response = await at.fetch(viewer.token, probe.path, {
            ...probe.init,
            headers: { ...probe.init.headers, ...viewer.headers },
          });
          asked += 1;
          judge(
            `${probe.init.method} ${probe.route}`,
            viewer,
            Buffer.from(await response.arrayBuffer()).toString('latin1'),
          );
        }
      }
    }
    for (const viewer of viewers) {
      for (const operation of mutationsOf(schema)) {
        if (ENDING.has(operation.name) && viewer.mayRead.length > 0) continue;
        await ask(operation, viewer, viewer.name === 'other customer' ? a : b);
      }
    }
    faults.push(...uncoveredRoutes(at.routes).map((route) => `no probe for the route ${route}`));
  } finally {
    await at.close();
  }
  const missing = [...allCoordinates(schema)].filter((coordinate) => !covered.has(coordinate));
  faults.push(...missing.map((coordinate) => `${coordinate} is not covered`));
  const twin = await twins(schema);
  faults.push(...twin.faults);
  for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`);
  const line = `${name}: ${covered.size} coordinates x 9 viewers, ${asked} answers judged, ${twin.compared} twin answers compared, ${faults.length} leaks or gaps`;
  return { ok: faults.length === 0, line };
}
