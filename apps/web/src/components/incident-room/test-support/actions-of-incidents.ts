import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of the syntax tree, as the parser gives it. */
interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * Every action that the code puts on record with an incident in its facts, with where that stands. Read from the code itself.
 * One whose name is not written out, as text or as a choice of texts, is answered as `?`.
 */
export function actionsOfIncidents(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /\.test\.ts$|test-support|node_modules/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes('.record(')) continue;
    const file = parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2022' });
    for (const action of actionsIn(file as unknown as Node)) found.set(action, name);
  }
  return found;
}

function actionsIn(file: Node): string[] {
  const nodes = [...everyNode(file)];
  const named = (name: unknown): Node[] =>
    nodes
      .filter(({ type, id }) => type === 'VariableDeclarator' && isNode(id) && id.value === name)
      .flatMap(({ init }) => (isNode(init) ? [plain(init)] : []));
  return nodes.flatMap((node) => {
    if (!isRecording(node)) return [];
    const given = (node.arguments as { expression: Node }[]).map(({ expression }) => plain(expression));
    return given.flatMap(choices).flatMap((event) => {
      if (event.type === 'CallExpression') return isAbout(event) ? ['?'] : [];
      if (event.type !== 'ObjectExpression') return ['?'];
      const action = valueIn(event, 'action');
      const facts = valueIn(event, 'facts');
      if (!facts || !namesIncident(facts, named)) return [];
      const words = action ? textsOf(action, named) : [];
      return words.length > 0 ? words : ['?'];
    });
  });
}

function* everyNode(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* everyNode(one);
  else if (isNode(value)) {
    yield value;
    for (const one of Object.values(value)) yield* everyNode(one);
  }
}

/** What stands behind `as const`, a type or brackets. */
const plain = (node: Node): Node => (isNode(node.expression) ? plain(node.expression) : node);

/** Both sides of a choice; else the node itself. */
const choices = (node: Node): Node[] =>
  node.type === 'ConditionalExpression'
    ? [node.consequent, node.alternate].flatMap((one) => choices(plain(one as Node)))
    : [node];

/** `tx.record(…)` */
const isRecording = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' &&
  isNode(callee) &&
  callee.type === 'MemberExpression' &&
  isNode(callee.property) &&
  callee.property.value === 'record';

function valueIn({ properties }: Node, name: string): Node | null {
  for (const one of properties as Node[]) {
    if (one.type === 'Identifier' && one.value === name) return one;
    if (isNode(one.key) && one.key.value === name && isNode(one.value)) return plain(one.value);
  }
  return null;
}

/** An event that another function makes: whether an incident is given to it. */
const isAbout = (event: Node): boolean =>
  [...everyNode(event)].some((one) => one.type === 'ObjectExpression' && valueIn(one, 'incidentId'));

/** Facts that come as a whole from elsewhere may name one; what is spread into others is looked for in the same file only. */
function namesIncident(facts: Node, named: (name: unknown) => Node[], isSpread = false): boolean {
  if (facts.type === 'Identifier') {
    const known = named(facts.value);
    return known.length === 0 ? !isSpread : known.some((one) => namesIncident(one, named, isSpread));
  }
  if (facts.type === 'ConditionalExpression')
    return choices(facts).some((one) => namesIncident(one, named, isSpread));
  if (facts.type !== 'ObjectExpression') return false;
  const spread = (facts.properties as Node[]).filter(({ type }) => type === 'SpreadElement');
  return (
    valueIn(facts, 'incidentId') !== null ||
    spread.some((one) => namesIncident(plain(one.arguments as Node), named, true))
  );
}

/** Every text that the action may be: itself, one of a choice, one of a table. */
function textsOf(action: Node, named: (name: unknown) => Node[]): string[] {
  const texts = (...nodes: unknown[]): string[] =>
    nodes.flatMap((one) => (isNode(one) ? textsOf(plain(one), named) : []));
  if (action.type === 'StringLiteral') return [String(action.value)];
  if (action.type === 'Identifier') return texts(...named(action.value));
  if (action.type === 'ConditionalExpression') return texts(...choices(action));
  if (action.type === 'MemberExpression') return texts(action.object);
  if (action.type === 'ObjectExpression')
    return texts(...(action.properties as Node[]).map(({ value }) => value));
  return [];
}
