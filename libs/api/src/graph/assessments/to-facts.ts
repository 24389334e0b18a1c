import { CIRCUMSTANCES, PROTECTION, SINCE } from '@rightful/law';

type Said = Readonly<Record<string, unknown>>;

/** The input of the graph as facts of the law, to be held against their schema. */
export function toFacts(input: object): object {
  const { happened, people, data, opens, identifiers, modifiers, circumstances, protection, since, aepd } =
    input as Readonly<Record<string, Said | null | undefined>>;
  return {
    version: 1,
    happened: happened ?? null,
    people: { count: amountOf(people ?? {}), groups: people?.groups ?? null },
    data: { ...data },
    ...(opens ? { opens: { ...opens } } : {}),
    identifiers: { ...identifiers },
    ...(modifiers ? { modifiers: { ...modifiers } } : {}),
    circumstances: complete(CIRCUMSTANCES, circumstances),
    protection: complete(PROTECTION, protection),
    since: complete(SINCE, since),
    ...(aepd
      ? {
          aepd: {
            ...aepd,
            notifyThresholds: aepd.notifyThresholds ?? null,
            tellThresholds: aepd.tellThresholds ?? null,
          },
        }
      : {}),
  };
}

function amountOf({ atLeast = null, atMost = null }: Said): unknown {
  if (atLeast === null && atMost === null) return null;
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

/** What is always asked and was left out is not known. */
const complete = (asked: object, said: Said | null | undefined) =>
  Object.fromEntries(Object.keys(asked).map((name) => [name, said?.[name] ?? null]));
