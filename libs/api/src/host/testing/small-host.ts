import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { anonymous, anyone, customer, newId, owner, type Viewer } from '@rightful/policy';
import { Meters, makeLog, noTraces } from '@rightful/telemetry';
import { KeyServiceError } from '@rightful/vault';
import type { FastifyRequest } from 'fastify';
import { buildSchemaSync, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from '../../graph/secure-schema/access.ts';
import { Argument } from '../../graph/secure-schema/argument.ts';
import { secureSchema } from '../../graph/secure-schema/secure-schema.ts';
import { assembleHost, type Host, type HostParts } from '../assemble-host.ts';
import type { Counted } from '../graphql/judge-plugin.ts';
import { LIMITS } from '../limits/limits.ts';

const now = new Date('2018-12-20T12:00:00.000Z');
export const alice: Viewer & { kind: 'customer' } = {
  kind: 'customer',
  subjectId: newId('subject', now),
  accountId: newId('account', now),
  sessionId: newId('session', now),
  proof: { provedAt: now, method: 'password' },
};

@ObjectType({ description: 'A note.', simpleResolvers: true })
@Access(owner)
class Note {
  @Field(() => String, { description: 'Its text.' })
  text!: string;
  @Field(() => Note, { nullable: true, description: 'The next one.' })
  next?: Note;
}

@ObjectType({ description: 'Notes.', simpleResolvers: true })
@Access(customer)
class NoteConnection {
  @Field(() => [Note], { description: 'The notes.' })
  nodes!: Note[];
}

@Resolver()
class NotesResolver {
  @Query(() => String, { description: 'Says hello.' })
  @Access(anyone('a greeting'))
  hello(): string {
    return 'hello';
  }
  @Query(() => NoteConnection, { nullable: true, description: 'Notes of the viewer.' })
  @Access(customer)
  notes(
    @Argument('first', () => Int, { description: 'How many.', defaultValue: 50 }) first: number,
    @Ctx() _context: Counted,
  ): unknown {
    const note = { text: 'canary', subjectId: alice.subjectId };
    return { nodes: Array.from({ length: Math.min(first, 2) }, () => ({ ...note, next: note })) };
  }
  @Query(() => Note, { nullable: true, description: 'One note.' })
  @Access(customer)
  note(@Argument('id', () => ID, { description: 'Which.' }) _id: string): unknown {
    return null;
  }
  @Query(() => String, { nullable: true, description: 'Fails.' })
  @Access(anyone('test'))
  broken(): string {
    throw new Error(`ER_DUP_ENTRY: 'canary-in-an-error' for key`);
  }
  @Query(() => String, { nullable: true, description: 'Needs a key that cannot be had now.' })
  @Access(anyone('test'))
  keyless(): string {
    throw new KeyServiceError('The KMS canary denies access.', { code: 'AccessDeniedException' });
  }
  @Mutation(() => NoteConnection, { nullable: true, description: 'Writes.' })
  @Access(anyone('test'))
  write(): unknown {
    writes.count += 1;
    return { nodes: [] };
  }
}

/** How often the mutation ran. */
export const writes = { count: 0 };

/** A whole host over a schema of six fields; `x-viewer: alice` signs in. Log lines are kept. */
export async function startSmallHost(
  parts: Partial<HostParts<Counted>> = {},
): Promise<{ host: Host; url: string; lines: string[]; meters: Meters }> {
  const lines: string[] = [];
  const meters = new Meters();
  const host = await assembleHost<Counted>({
    service: {
      origins: ['http://127.0.0.1:4180'],
      secureCookies: false,
      trustProxyHops: 0,
      trustedProxies: [],
      requestsAtOnce: 100,
    },
    secured: secureSchema(buildSchemaSync({ resolvers: [NotesResolver] })),
    contextOf: async (request: FastifyRequest) => ({
      viewer: request.headers['x-viewer'] === 'alice' ? alice : anonymous,
      now,
      countedAs: String(request.headers['x-counted-as'] ?? randomUUID()),
      refused: (coordinate: string) => meters.refusedField(coordinate),
    }),
    ready: async () => ({ restingRows: 0 }),
    introspection: false,
    limits: LIMITS,
    seeing: { log: makeLog({ write: (line: string) => void lines.push(line) }), meters, traces: noTraces },
    ...parts,
  });
  const url = await host.listen(0, '127.0.0.1');
  return { host, url, lines, meters };
}
