import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { BreachFacts } from './facts.ts';
import { factsSchema } from './facts-schema.ts';

export interface FactsProblem {
  /** Where, as a path: `circumstances.malice`. */
  readonly path: string;
  /** What is wrong there and what may stand instead. */
  readonly message: string;
}

export type ReadFactsResult =
  | { readonly kind: 'facts'; readonly facts: BreachFacts }
  | { readonly kind: 'problems'; readonly problems: readonly FactsProblem[] };

// ajv: the reference checker of JSON Schema on npm, maintained, MIT; what we publish is checked as others check it.
const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(factsSchema());

/** Holds what somebody wrote against the schema; every problem at once, none twice. */
export function readFacts(value: unknown): ReadFactsResult {
  if (!validate(value)) return { kind: 'problems', problems: problemsOf(validate.errors ?? []) };
  const facts = value as BreachFacts;
  const { count } = facts.people;
  if (count !== null && typeof count === 'object' && count.atLeast > count.atMost) {
    const message = `at least ${count.atLeast} and at most ${count.atMost} cannot both be; swap them`;
    return { kind: 'problems', problems: [{ path: 'people.count', message }] };
  }
  return { kind: 'facts', facts };
}

function problemsOf(errors: readonly ErrorObject[]): FactsProblem[] {
  const whole = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const inside = ({ instancePath, schemaPath }: ErrorObject) =>
    whole.some(
      (one) =>
        instancePath.startsWith(one.instancePath) &&
        schemaPath.startsWith(one.schemaPath) &&
        schemaPath !== one.schemaPath,
    );
  return errors.filter((error) => !inside(error)).map(toProblem);
}

function toProblem({
  instancePath,
  keyword,
  params,
  parentSchema,
  message,
  data,
}: ErrorObject): FactsProblem {
  const at = instancePath.slice(1).replaceAll('/', '.');
  const below = (name: string) => (at ? `${at}.${name}` : name);
  const got = JSON.stringify(data);
  if (keyword === 'required')
    return {
      path: below(params.missingProperty),
      message: 'is missing; write null where it is not known yet',
    };
  if (keyword === 'additionalProperties') {
    const known = Object.keys(parentSchema?.properties ?? {}).join(', ');
    return { path: below(params.additionalProperty), message: `is not known here; known are ${known}` };
  }
  if (keyword === 'enum')
    return { path: at, message: `is ${got}; it may be ${params.allowedValues.map(String).join(', ')}` };
  if (keyword === 'const')
    return { path: at, message: `is ${got}; it must be ${JSON.stringify(params.allowedValue)}` };
  if (keyword === 'oneOf') {
    const cells = (parentSchema?.oneOf ?? []) as readonly { const?: string }[];
    const may = cells.flatMap((cell) => cell.const ?? []);
    return { path: at, message: `is ${got}; it may be ${[...may, 'null'].join(', ')}` };
  }
  if (keyword === 'anyOf')
    return { path: at, message: `is ${got}; write a whole number, {"atLeast": 1, "atMost": 9}, or null` };
  return { path: at || 'the file', message: `${message ?? 'is not right'} (it is ${got})` };
}
