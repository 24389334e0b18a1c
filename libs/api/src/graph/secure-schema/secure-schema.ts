import { anyone, type Rule, sentenceOf } from '@rightful/policy';
import { assertValidSchema, type GraphQLInputType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { collectRules, type Rules } from './collect-rules.ts';
import { findFaults } from './find-faults.ts';
import { type Guard, makeGuard } from './guard.ts';
import { guardField } from './guard-field.ts';
import { type GuardInput, guardSlots } from './guard-input.ts';
import { argumentCoordinate, fieldCoordinate, placesOf } from './places.ts';

/** A schema of which every place is guarded, and its guards by schema coordinate. */
export interface SecuredSchema {
  readonly schema: GraphQLSchema;
  readonly rules: Rules;
  readonly guards: ReadonlyMap<string, Guard>;
}

/**
 * Walks the finished schema: throws one error that lists every place without a rule (deny by default starts
 * before the server does), puts every resolver behind its guard, and writes each rule into its description.
 * Changes the schema that it is given.
 */
export function secureSchema(schema: GraphQLSchema): SecuredSchema {
  assertValidSchema(schema);
  const rules = collectRules(schema);
  const faults = findFaults(schema, rules);
  if (faults.length > 0) {
    throw new Error(`The schema is not safe to serve:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const guards = new Map([...rules].map(([coordinate, list]) => [coordinate, makeGuard(list)]));
  const inputs = guardInputs(schema, guards);
  for (const place of placesOf(schema)) {
    if (place.kind !== 'field') continue;
    const { type, field } = place;
    const guard = guardAt(guards, place.coordinate);
    const guardOfArgument = ({ name }: { name: string }) => {
      const own = guardAt(guards, argumentCoordinate(type.name, field.name, name));
      // Whoever passed the field's guard may set an argument that states nothing else.
      return own.rules === guard.rules ? OPEN : own;
    };
    field.resolve = guardField(
      field,
      guard,
      guardSlots(field.args, guardOfArgument, inputs),
      place.coordinate,
    );
  }
  for (const place of placesOf(schema))
    describeAccess(
      place.kind === 'argument' ? place.argument : place.field,
      rules.get(place.coordinate) ?? [],
    );
  return { schema, rules, guards };
}

const OPEN = makeGuard([anyone('the rule of the field was asked')]);

function guardAt(guards: ReadonlyMap<string, Guard>, coordinate: string): Guard {
  const guard = guards.get(coordinate);
  if (!guard) throw new Error(`no guard at ${coordinate}`);
  return guard;
}

/** Guards of the input types, made when first asked for: input types may contain themselves. */
function guardInputs(schema: GraphQLSchema, guards: ReadonlyMap<string, Guard>) {
  const made = new Map<string, GuardInput | undefined>();
  const guardOf = (name: string): GuardInput | undefined => {
    if (made.has(name)) return made.get(name);
    const type = schema.getType(name);
    if (!isInputObjectType(type)) return undefined;
    made.set(name, (values, asking) => made.get(name)?.(values, asking) ?? true);
    const slots: { name: string; type: GraphQLInputType }[] = Object.values(type.getFields());
    made.set(
      name,
      guardSlots(slots, (slot) => guardAt(guards, fieldCoordinate(name, slot.name)), guardOf),
    );
    return made.get(name);
  };
  return guardOf;
}

/** A place without words of its own gets none from us: the check for missing descriptions must still see it. */
function describeAccess(place: { description?: string | null }, rules: readonly Rule[]): void {
  if (place.description) place.description = `${place.description} Access: ${sentenceOf(rules)}.`;
}
