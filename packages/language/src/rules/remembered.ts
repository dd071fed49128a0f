/**
 * A function that works its answer out once for each thing it is asked about. Indicators and paragraphs outlive an edit elsewhere in their
 * report: then what is remembered of them must follow from nothing else and hold no places, while figures and words stay right.
 */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    let answer = known.get(key);
    if (!answer) known.set(key, (answer = { value: compute(key) }));
    return answer.value;
  };
}
