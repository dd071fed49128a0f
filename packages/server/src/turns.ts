/** How long a long job goes on before other requests get their turn, in ms. */
const LONGEST_TURN = 20;

/** For a long job: to be awaited between two parts of it. An edit or a cancellation can only arrive while nothing is running. */
export function turns(longest = LONGEST_TURN): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longest) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now();
        resolve();
      });
    });
  };
}
