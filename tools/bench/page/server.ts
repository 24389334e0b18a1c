/**
 * The server as it is, and bare graphql-js on Fastify beside it: over the same page read from the same database by the
 * same use case, the same after asking the database who speaks, as the server must for every request, and over that
 * page lying ready in memory. One process; one of them is asked at a time.
 */
import { buildRightfulSchema, createHost } from '@rightful/api';
import { listRecordings, sessionViewer } from '@rightful/domain';
import { makeLog } from '@rightful/telemetry';
import { addCustomer, addDevice, addRecordings, openTestPortal } from '@rightful/testing';
import Fastify from 'fastify';
import { type DocumentNode, execute, type GraphQLSchema, isObjectType, parse, validate } from 'graphql';
import { answerQuestions } from '../http/answer-questions.ts';
import { type Roots, schemaOver } from './bare-schema.ts';
import { pageQuery } from './page-query.ts';

const test = await openTestPortal();
const ada = await addCustomer(test, 'Ada Example');
const deviceId = await addDevice(test, 'S-1', [{ customer: ada, from: '2018-01-01' }]);
await addRecordings(test, ada, { deviceId, count: 60 });

const host = await createHost({
  portal: test.portal,
  version: '0.0.0',
  demo: false,
  verifierFile: '',
  limits: { operationsPerMinute: { anonymous: 1, signedIn: Number.POSITIVE_INFINITY } },
  log: makeLog({ write: () => undefined }),
});
const page = () => listRecordings(ada.ctx, { first: 50 });
const inMemory = await page();
const me = () => ({ subjectId: ada.subjectId });
const overDatabase: Roots = { me, recordings: page };
const overMemory: Roots = { me, recordings: () => inMemory };

function bareServer(schema: GraphQLSchema, begin: () => Promise<void> = async () => undefined) {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    documents.set(query, document);
    return document;
  };
  const fastify = Fastify();
  fastify.post<{ Body: { query: string } }>('/graphql', async (request) => {
    await begin();
    return execute({ schema, document: documentOf(request.body.query) });
  });
  return fastify;
}

const bare = bareServer(schemaOver(overDatabase, 'none'));
const asked = bareServer(schemaOver(overDatabase, 'none'), async () => {
  const found = await sessionViewer(test.portal, ada.token);
  if (found.kind !== 'Viewer') throw new Error(found.kind);
});
const ready = bareServer(schemaOver(overMemory, 'none'));
const asking = { viewer: ada.ctx.viewer, now: test.clock.now() };
const contextValue = { ...asking, customer: asking };
const document = parse(pageQuery(50));
const schemas = { guards: schemaOver(overMemory, 'guards'), none: schemaOver(overMemory, 'none') };

/** Whether the page of the server as it is lies in memory, too; who speaks is still asked of the database. */
let isInMemory = false;
const served = buildRightfulSchema().getType('Customer');
const list = isObjectType(served) ? served.getFields().recordings : undefined;
const resolve = list?.resolve;
if (!list || !resolve) throw new Error('The list of recordings is not in the schema.');
list.resolve = (...asked) => (isInMemory ? inMemory : resolve(...asked));

answerQuestions({
  async open() {
    return {
      token: ada.token,
      host: await host.listen(0, '127.0.0.1'),
      bare: await bare.listen({ port: 0, host: '127.0.0.1' }),
      asked: await asked.listen({ port: 0, host: '127.0.0.1' }),
      bareInMemory: await ready.listen({ port: 0, host: '127.0.0.1' }),
    };
  },
  /** Milliseconds of so many executions, one after the other, of the page that lies in memory. */
  async execute({ which, times }: { which: keyof typeof schemas; times: number }) {
    const began = performance.now();
    for (let time = 0; time < times; time += 1) {
      const { errors } = await execute({ schema: schemas[which], document, contextValue });
      if (errors) throw errors[0];
    }
    return performance.now() - began;
  },
  keepInMemory(wanted: boolean) {
    isInMemory = wanted;
  },
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  async stop() {
    await Promise.all([host.close(), bare.close(), asked.close(), ready.close()]);
    await test.close();
  },
});
