const QUERY =
  '{ me { displayName recordings(first: 20) { nodes { id recordedAt durationMs } } requests { nodes { id state } } } }';
const AT_ONCE = 4;

/** People who turn pages on every node all the while. */
export function startLoad(urls: readonly string[], tokens: readonly string[]) {
  let isOver = false;
  let answered = 0;
  const turning = Array.from({ length: AT_ONCE }, async (_, place) => {
    while (!isOver) {
      const response = await fetch(`${urls[place % urls.length]}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `rightful=${tokens[place % tokens.length]}`,
        },
        body: JSON.stringify({ query: QUERY }),
      });
      await response.text();
      if (response.ok) answered += 1;
    }
  });
  return {
    answered: () => answered,
    async stop(): Promise<void> {
      isOver = true;
      await Promise.all(turning);
    },
  };
}
