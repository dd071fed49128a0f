/** What was found out of a thing, by the number of the function that found it out. */
const facts = Symbol('facts');
interface Remembering {
  [facts]?: unknown[];
}

let functions = 0;
/** Stands for an answer of undefined: what was never asked is undefined, too. */
const nothing = Symbol('nothing');

/**
 * A function that works its answer out once for each thing it is asked about, and leaves it with that thing. Indicators and paragraphs
 * outlive an edit elsewhere in their report: then what is remembered of them must follow from nothing else and hold no places, while
 * figures and words stay right.
 */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const number = functions++;
  return (key) => {
    let own = (key as Remembering)[facts];
    // A copy of the thing is another thing.
    if (!own) Object.defineProperty(key, facts, { value: (own = []), enumerable: false });
    let answer = own[number];
    if (answer === undefined) own[number] = answer = compute(key) ?? nothing;
    return (answer === nothing ? undefined : answer) as V;
  };
}
