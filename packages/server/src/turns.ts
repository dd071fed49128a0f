/** How long a long job goes on before other requests get their turn, in ms. */
const LONGEST_TURN = 20;

/** For a long job: to be awaited between two parts of it. An edit or a cancellation can only arrive while nothing is running. */
export function turns(longest = LONGEST_TURN): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longest) return undefined;
    return othersTurn().then(() => {
      began = performance.now();
    });
  };
}

/** Node's own queue, which has no shortest wait as timers have; browsers have none. */
const { setImmediate: soon } = globalThis as { setImmediate?: (callback: () => void) => unknown };

/** Resolves when whatever has arrived meanwhile has been seen to. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (!soon) setTimeout(resolve);
    // What arrives before the first is queued behind it, and before the second.
    else soon(() => soon(resolve));
  });
}
