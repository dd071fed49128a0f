/** Whether a value is what is expected. */
export type Check = (value: unknown) => boolean;

/** For what comes from another process: whether a value is an object with these properties, each of which passes its check. */
export function hasShape(value: unknown, shape: Readonly<Record<string, Check>>): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';

export function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function isMissingOr(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function isShape(shape: Readonly<Record<string, Check>>): Check {
  return (value) => hasShape(value, shape);
}
