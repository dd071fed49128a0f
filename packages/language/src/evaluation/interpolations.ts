import type { Interpolation } from '../generated/ast.js';

/** Every `[[ ]]` below a node, in the order of the text. */
export function* interpolationsIn(node: object): Iterable<Interpolation> {
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('$')) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item !== 'object' || item === null || !('$type' in item)) continue;
      if (item.$type === 'Interpolation') yield item as Interpolation;
      else yield* interpolationsIn(item);
    }
  }
}

/** `[[三公]]`: a reference to a table prints the table. */
export function isTableReference({ expression }: Interpolation): boolean {
  if (expression?.$type !== 'Path') return false;
  const type = expression.segments.at(-1)?.ref?.$type;
  return type === 'Table' || type === 'FormTable';
}
