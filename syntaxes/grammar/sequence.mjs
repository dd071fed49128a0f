/**
 * Regular expressions put together from parts, some of which carry a scope. Captures are numbered here, so that a part may be moved
 * or repeated without counting brackets; parts themselves hold no capturing group, and no named ones, which would disable all others.
 */

/** A part whose text gets a scope, or is read further by rules, or both. */
export const scoped = (scope, source, ...include) => ({ scope, source, include });

/** A part that may be missing as a whole. */
export const maybe = (...parts) => ({ parts, suffix: '?' });

/** A rule that matches the parts one after the other. */
export function match(...parts) {
  const { source, captures } = compose(parts);
  return { match: source, ...(captures && { captures }) };
}

/** A region from the parts to `end`, with rules for what is inside; `name` scopes all of it, `content` what stands between. */
export function region(parts, end, patterns, { name, content, endScope } = {}) {
  const { source, captures } = compose(parts);
  return {
    ...(name && { name: scopeName(name) }),
    ...(content && { contentName: scopeName(content) }),
    begin: source,
    ...(captures && { beginCaptures: captures }),
    end,
    ...(endScope && { endCaptures: { 0: { name: scopeName(endScope) } } }),
    patterns,
  };
}

/** References to rules of the repository by name. */
export const include = (...names) => names.map((name) => ({ include: `#${name}` }));

function compose(parts) {
  const captures = {};
  let count = 0;
  const sourceOf = (part) => {
    if (typeof part === 'string') return part;
    if (part.parts) return `(?:${part.parts.map(sourceOf).join('')})${part.suffix}`;
    const { scope, source, include: rules } = part;
    captures[++count] = {
      ...(scope && { name: scopeName(scope) }),
      ...(rules.length && { patterns: include(...rules) }),
    };
    return `(${source})`;
  };
  const source = parts.map(sourceOf).join('');
  return { source, captures: count > 0 ? captures : undefined };
}

/** Scopes are written without the name of the language that ends them all. */
export const scopeName = (scope) =>
  scope
    .split(' ')
    .map((part) => `${part}.jixiao`)
    .join(' ');
