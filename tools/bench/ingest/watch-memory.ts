const EVERY_MS = 10;

/** Watches what this process holds with all its threads, the portal and the bench itself; `stop` says the most. */
export function watchMemory(): { stop(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return most / 2 ** 20;
    },
  };
}
