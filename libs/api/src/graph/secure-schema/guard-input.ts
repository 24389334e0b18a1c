import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import type { Asking } from './asking.ts';
import { type Guard, lets } from './guard.ts';

/** True when the viewer may set all that these values set. */
export type GuardInput = (values: unknown, asking: Asking) => boolean;

interface Slot {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Guards for the named slots of an argument list or an input object; undefined when everything is open. */
export function guardSlots(
  slots: readonly Slot[],
  guardOf: (slot: Slot) => Guard,
  guardOfType: (name: string) => GuardInput | undefined,
): GuardInput | undefined {
  const checks = slots
    .map((slot) => {
      const type = getNamedType(slot.type);
      return {
        name: slot.name,
        guard: guardOf(slot),
        inside: isInputObjectType(type) ? guardOfType(type.name) : undefined,
      };
    })
    .filter(({ guard, inside }) => !guard.open || inside);
  if (checks.length === 0) return undefined;
  const guardOne: GuardInput = (values, asking) =>
    checks.every(({ name, guard, inside }) => {
      const value = (values as Readonly<Record<string, unknown>>)[name];
      if (value === undefined) return true;
      return lets(guard, asking, undefined) && (inside === undefined || inside(value, asking));
    });
  return (values, asking) => {
    if (values === null) return true;
    return Array.isArray(values)
      ? values.every((v) => v === null || guardOne(v, asking))
      : guardOne(values, asking);
  };
}
