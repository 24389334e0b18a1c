import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { anonymous, anyone, customer, idFromBytes, officer, owner, type Viewer } from '@rightful/policy';
import fc from 'fast-check';
import { type ExecutionResult, execute, parse, printSchema } from 'graphql';
import {
  buildSchemaSync,
  createUnionType,
  Field,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { printRightfulSchema } from '../print-rightful-schema.ts';
import { Access } from './access.ts';
import { Argument } from './argument.ts';
import { judgeOperations } from './judge-operation.ts';
import { secureSchema } from './secure-schema.ts';

const id = (value: number) => Buffer.alloc(16, value);
const session = {
  accountId: idFromBytes('account', id(9)),
  sessionId: idFromBytes('session', id(9)),
  proof: { provedAt: new Date(0), method: 'password' as const },
};
const a: Viewer = { kind: 'customer', subjectId: idFromBytes('subject', id(1)), ...session };
const b: Viewer = { kind: 'customer', subjectId: idFromBytes('subject', id(2)), ...session };
const anOfficer: Viewer = { kind: 'officer', ...session };

@InterfaceType({ description: 'A thing.' })
@Access(anyone('test'))
abstract class Thing {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A recording.', implements: Thing, simpleResolvers: true })
@Access(owner)
class Tape extends Thing {
  @Field(() => String, { description: 'Its sound.', simple: true })
  sound!: string;
  @Field(() => String, { nullable: true, description: 'For the officers.' })
  @Access(officer)
  note?: string;
}

@ObjectType({ description: 'Open to all.', implements: Thing })
@Access(anyone('test'))
class Poster extends Thing {
  @Field(() => String, { description: 'Its name.' })
  @Access(officer)
  override name!: string;
}

const Anything = createUnionType({
  name: 'Anything',
  types: () => [Tape, Poster] as const,
  resolveType: () => 'Tape',
});

@InputType({ description: 'A change.' })
@Access(customer)
class Change {
  @Field(() => String, { nullable: true, description: 'A title.' })
  title?: string;
  @Field(() => String, { nullable: true, description: 'Officers only.' })
  @Access(officer)
  verdict?: string;
}

const tape = { name: 'canary-name', sound: 'canary-sound', note: 'canary-note', subjectId: a.subjectId };
const now = new Date(0);
let written = 0;

@Resolver()
class Root {
  @Query(() => Tape, { nullable: true, description: 'A tape.' })
  @Access(customer, officer)
  tape(): unknown {
    return tape;
  }
  @Query(() => Anything, { nullable: true, description: 'Something.' })
  @Access(customer, officer)
  anything(): unknown {
    return tape;
  }
  @Query(() => Tape, { nullable: true, description: 'A tape by name.' })
  @Access(customer, officer)
  named(@Argument('name', () => String, { description: 'Which.' }) _name: string): unknown {
    return tape;
  }
  @Mutation(() => Int, { nullable: true, description: 'Writes.' })
  @Access(customer)
  write(
    @Argument('change', () => Change, { description: 'What.', access: [customer] }) _change: Change,
    @Argument('force', () => Boolean, { nullable: true, description: 'Force.', access: [officer] })
    _f?: boolean,
  ): number {
    written += 1;
    return written;
  }
}

const secured = secureSchema(buildSchemaSync({ resolvers: [Root], orphanedTypes: [Poster] }));
const ask = async (viewer: Viewer, query: string): Promise<ExecutionResult> =>
  execute({
    schema: secured.schema,
    document: parse(query),
    contextValue: { viewer, now },
    rootValue: {},
  });
const canaries = (answer: unknown) => JSON.stringify(answer).match(/canary-\w+/g) ?? [];

describe('a server with an undecided place does not start', () => {
  const start = (resolver: unknown, orphans: unknown[] = []) =>
    secureSchema(buildSchemaSync({ resolvers: [resolver as never], orphanedTypes: orphans as never[] }));

  test('a field, an input field, a mutation argument: all of them in one error', () => {
    @ObjectType()
    class Bare {
      @Field(() => String)
      one!: string;
    }
    @InputType()
    class BareInput {
      @Field(() => String)
      two!: string;
    }
    @Resolver()
    class BareRoot {
      @Query(() => Bare)
      bare(): unknown {
        return {};
      }
      @Mutation(() => Int)
      @Access(customer)
      change(@Argument('three', () => BareInput, { description: '' }) _x: BareInput): number {
        return 1;
      }
    }
    let message = '';
    try {
      start(BareRoot);
    } catch (error) {
      message = String(error);
    }
    for (const place of ['Bare.one', 'BareInput.two', 'Query.bare', 'Mutation.change(three:)']) {
      expect(message).toContain(`${place}: no rule`);
    }
  });

  test('a subclass does not live on the rule of its base, nor an overriding field', () => {
    @ObjectType()
    class Sub extends Tape {
      @Field(() => String)
      override sound!: string;
    }
    @Resolver()
    class SubRoot {
      @Query(() => Sub)
      @Access(customer)
      sub(): unknown {
        return {};
      }
    }
    expect(() => start(SubRoot)).toThrow('Sub.sound: no rule');
    expect(() => start(SubRoot)).toThrow('Sub.name: no rule');
    expect(() => start(SubRoot)).toThrow('Sub.note: no rule');
  });

  test('a rule that reaches no field is not forgotten', () => {
    @ObjectType({ implements: Thing })
    @Access(customer)
    class Forgetful extends Thing {
      @Access(officer)
      override name!: string;
    }
    @Resolver()
    class ForgetfulRoot {
      @Query(() => Forgetful)
      @Access(customer)
      forgetful(): unknown {
        return {};
      }
    }
    expect(() => start(ForgetfulRoot)).toThrow('class Forgetful: @Access on name needs a @Field');
  });

  test('an empty list of rules decides nothing', () => {
    @Resolver()
    class EmptyRoot {
      @Query(() => String)
      @Access()
      empty(): string {
        return '';
      }
    }
    expect(() => start(EmptyRoot)).toThrow('Query.empty: no rule');
  });

  test.each(['node', 'nodes', '_entities', '_service'])('a root that reaches everything: %s', (name) => {
    @Resolver()
    class AllRoot {
      @Query(() => String, { name })
      @Access(customer)
      all(): string {
        return '';
      }
    }
    expect(() => start(AllRoot)).toThrow(`Query.${name}: reaches every type`);
  });
});

describe('every way to a field meets its guard', () => {
  const shapes = [
    '{ tape { name sound note } }',
    '{ named(name: "x") { name sound note } }',
    '{ tape { ...F } } fragment F on Tape { name sound note }',
    '{ tape { ... on Thing { name } ... on Tape { sound note } } }',
    '{ anything { ... on Thing { name } ... on Tape { sound note } } }',
    '{ anything { ... on Tape { x: name y: sound z: note } } }',
    '{ a: tape { name } b: tape { sound } c: tape { note @include(if: true) } }',
  ];
  test.each(shapes)('%s', async (shape) => {
    expect(canaries(await ask(a, shape)).sort()).toEqual(['canary-name', 'canary-sound']);
    expect(canaries(await ask(b, shape))).toEqual([]);
    expect(canaries(await ask(anonymous, shape))).toEqual([]);
    expect(canaries(await ask(anOfficer, '{ tape { note } }'))).toEqual(['canary-note']);
  });

  test('a refused nullable field is null beside its siblings, with code and path', async () => {
    const answer = await ask(a, '{ tape { name note } }');
    expect(answer.data).toEqual({ tape: { name: 'canary-name', note: null } });
    expect(answer.errors?.map((error) => [error.extensions.code, error.path])).toEqual([
      ['FORBIDDEN', ['tape', 'note']],
    ]);
  });

  test('an overriding field keeps its own stricter rule', () => {
    expect(secured.guards.get('Poster.name')?.verdicts.customer).toBe('deny');
    expect(secured.guards.get('Thing.name')?.verdicts.customer).toBe('allow');
  });
});

describe('what may not be set stops the whole call', () => {
  test.each([
    ['mutation { write(change: { title: "t", verdict: "v" }) }', 'FORBIDDEN'],
    ['mutation { write(change: { title: "t" }, force: false) }', 'FORBIDDEN'],
  ])('%s', async (mutation, code) => {
    const before = written;
    expect((await ask(a, mutation)).errors?.[0]?.extensions.code).toBe(code);
    expect(written).toBe(before);
  });
  test('and what may be set goes through', async () => {
    const before = written;
    expect((await ask(a, 'mutation { write(change: { title: "t" }) }')).errors).toBeUndefined();
    expect(written).toBe(before + 1);
  });
});

describe('an operation is judged as its fields are', () => {
  const judge = judgeOperations(secured);
  const refused = (viewer: Viewer, query: string) => {
    const document = parse(query);
    const operation = document.definitions[0];
    if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
    return judge(document, operation, viewer.kind);
  };
  test.each([
    ['{ tape { note } }', ['Tape.note']],
    ['{ tape { ...F } } fragment F on Tape { note }', ['Tape.note']],
    ['{ anything { ... on Thing { name } } }', ['Poster.name']],
    ['{ tape { note @skip(if: true) } }', ['Tape.note']],
    ['mutation { write(change: {}, force: true) }', ['Mutation.write(force:)']],
    ['{ tape { name } }', []],
  ])('%s', (query, coordinates) => expect(refused(a, query)).toEqual(coordinates));
  test('a fragment on an interface counts for what can stand there', () => {
    expect(refused(a, '{ tape { ... on Thing { name } } }')).toEqual([]);
  });
  test('anonymous reaches nothing', () =>
    expect(refused(anonymous, '{ tape { name } }')).toContain('Query.tape'));
});

/** Selections on a thing, as deep and as dressed up as the schema allows. */
const dress = (field: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    field,
    `alias_${field}: ${field}`,
    `... { ${field} }`,
    `${field} @include(if: true)`,
    `... on Tape { ${field} }`,
  );
const selection = fc
  .array(fc.constantFrom('name', 'sound', 'note').chain(dress), { minLength: 1, maxLength: 4 })
  .map((fields) => `{ ${fields.join(' ')} }`);
const rootField = fc.oneof(
  selection.map((fields) => `tape ${fields}`),
  selection.map((fields) => `named(name: "x") ${fields}`),
  selection.map((fields) => `anything { ... on Tape ${fields} }`),
);
const query = fc
  .array(rootField, { minLength: 1, maxLength: 3 })
  .map((roots) => `{ ${roots.map((root, n) => `r${n}: ${root}`).join(' ')} }`);

test('the judge refuses exactly when a guard would, whatever the shape', async () => {
  const judge = judgeOperations(secured);
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom(a, anOfficer, anonymous), async (source, viewer) => {
      const document = parse(source);
      const operation = document.definitions[0];
      if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
      const judged = judge(document, operation, viewer.kind).length > 0;
      const guarded = ((await ask(viewer, source)).errors ?? []).length > 0;
      expect([source, judged]).toEqual([source, guarded]);
    }),
    { numRuns: 500 },
  );
});

test('the printed schema shows the rule of each place', () => {
  const printed = printRightfulSchema(secured.schema);
  expect(printed).toContain('Its sound. Access: owner.');
  expect(printed).toContain('For the officers. Access: officer.');
  expect(printed).toContain('Officers only. Access: officer.');
  expect(printSchema(secured.schema)).toContain('Force. Access: officer.');
});
