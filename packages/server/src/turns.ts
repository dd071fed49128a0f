/** How long a long job goes on before other requests get their turn, in ms. */
const LONGEST_TURN = 20;

/** For a job over many files: to be awaited between two of them. An edit or a cancellation can only arrive while nothing is running. */
export function turns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < LONGEST_TURN) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        began = performance.now();
        resolve();
      });
    });
  };
}
