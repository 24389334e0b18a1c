import { buildRightfulSchema, RequestContext } from '@rightful/api';
import { openTestPortal } from '@rightful/testing';
import { graphql } from 'graphql';
import { addOwner, type Owner } from '../matrix/cast.ts';
import { mutationsOf, queriesOf } from '../matrix/operations.ts';

/**
 * Executes every operation of the schema before its rules were put on, as A, with B's ids: no guard is asked at all.
 * Returns how many there were and how many of the answers hold a word of B's.
 */
export async function withoutFieldRules(): Promise<{ tried: number; leaked: string[] }> {
  const test = await openTestPortal();
  try {
    const a = await addOwner(test, 'Ada Field-Example', 4);
    const b = await addOwner(test, 'Bruno Field-Beispiel', 6);
    const schema = await buildRightfulSchema();
    const leaked: string[] = [];
    const operations = [...queriesOf(schema), ...mutationsOf(schema)];
    for (const operation of operations) {
      const contextValue = new RequestContext(
        test.portal,
        { version: '0.0.0', demo: false },
        {
          viewer: a.customer.ctx.viewer,
          token: a.customer.token,
          client: { address: '127.0.0.1', userAgent: 'walls' },
          keepToken: () => undefined,
        },
      );
      const answer = await graphql({ schema, source: operation.text(b.ids), contextValue });
      if (wordsOf(b).some((word) => JSON.stringify(answer.data).includes(word))) leaked.push(operation.name);
    }
    return { tried: operations.length, leaked };
  } finally {
    await test.close();
  }
}

const wordsOf = ({ content, name, room }: Owner): string[] => [content, name, room];
