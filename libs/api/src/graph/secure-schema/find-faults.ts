import { type GraphQLSchema, isScalarType } from 'graphql';
import { accessKey, statedMembers } from './access.ts';
import type { Rules } from './collect-rules.ts';
import { type Place, placesOf } from './places.ts';

/** Scalars whose whole content is seen by the guards. Anything else (JSON, Any, Object) would carry data past them. */
const SCALARS = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', 'DateTime']);
/** Roots that reach every type by its id, past the fields that lead to it. */
const ROOTS = new Set(['node', 'nodes', '_entities', '_service']);

/** Everything for which a server with this schema may not start. */
export function findFaults(schema: GraphQLSchema, rules: Rules): string[] {
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    // Types are named after their classes, and bundlers number classes of one name: Recording2.
    if (/\d$/.test(type.name)) faults.push(`type ${type.name}: its class was renamed; bundle with keepNames`);
    if (isScalarType(type) && !SCALARS.has(type.name)) {
      faults.push(`scalar ${type.name}: not one of ${[...SCALARS].join(', ')}; name its fields instead`);
    }
  }
  if (schema.getSubscriptionType()) faults.push('type Subscription: events do not pass through the guards');
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const name of Object.keys(root?.getFields() ?? {})) {
      if (ROOTS.has(name)) faults.push(`${root?.name}.${name}: reaches every type past its rules`);
    }
  }
  faults.push(...lostRules(schema));
  for (const place of placesOf(schema)) {
    if (!rules.get(place.coordinate)?.length) {
      faults.push(`${place.kind} ${place.coordinate}: no rule; ${advice(place)}`);
    }
  }
  return faults;
}

/** A rule on a member that its class does not declare as a field reaches no field, and would be forgotten silently. */
function lostRules(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!('getFields' in type)) return [];
    const arrived = Object.values(type.getFields()).filter(
      (f) => accessKey(type.name) in f.extensions,
    ).length;
    const members = statedMembers(type.name);
    return arrived === members.size
      ? []
      : [`class ${type.name}: @Access on ${[...members].join(', ')} needs a @Field of its own beside it`];
  });
}

const advice = (place: Place): string =>
  place.kind === 'argument'
    ? 'give @Argument an access list'
    : `state @Access(...) on it or on class ${place.type.name} itself`;
