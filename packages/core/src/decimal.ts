const SAFE = Number.MAX_SAFE_INTEGER;
const MAX_DIGITS = 1000;
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * An exact decimal number that keeps the number of decimals it was typed with.
 * Immutable. Only division rounds; nothing overflows.
 */
export class Decimal {
  static readonly zero: Decimal = new Decimal(0, undefined, 0);
  static readonly one: Decimal = new Decimal(1, undefined, 0);
  static readonly hundred: Decimal = new Decimal(100, undefined, 0);

  // The value is coefficient / 10^decimals. The coefficient is `small` while it is a safe integer, which
  // all money is, and `big` beyond: two fields keep the common case free of BigInt and of type checks.
  private readonly small: number;
  private readonly big: bigint | undefined;
  /** The number of digits behind the point, trailing zeros included: 2 for `10.50`. */
  readonly decimals: number;

  private constructor(small: number, big: bigint | undefined, decimals: number) {
    this.small = small;
    this.big = big;
    this.decimals = decimals;
  }

  /**
   * Reads ASCII digits with an optional sign, an optional point between digits, and commas between the
   * digits before it (whose grouping is the caller's business).
   * Undefined when the text is anything else or has more than 1000 digits.
   */
  static parse(text: string): Decimal | undefined {
    const first = text.charCodeAt(0);
    const start = first === 0x2d || first === 0x2b ? 1 : 0;
    let value = 0;
    let digits = 0;
    let point = -1;
    let afterDigit = false;
    let commas = false;
    for (let index = start; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x30 && code <= 0x39) {
        value = value * 10 + (code - 0x30);
        if (++digits > MAX_DIGITS) return undefined;
        afterDigit = true;
      } else if (afterDigit && point < 0 && (code === 0x2e || code === 0x2c)) {
        if (code === 0x2e) point = index;
        else commas = true;
        afterDigit = false;
      } else return undefined;
    }
    if (!afterDigit) return undefined;
    const decimals = point < 0 ? 0 : text.length - point - 1;
    if (value <= SAFE) return Decimal.ofSmall(first === 0x2d ? -value : value, decimals);
    let plain = text.slice(start).replace('.', '');
    if (commas) plain = plain.replaceAll(',', '');
    const big = BigInt(plain);
    return Decimal.ofBig(first === 0x2d ? -big : big, decimals);
  }

  /** The integer as a decimal. Throws RangeError for a number that is no safe integer: use `parse` for texts. */
  static of(integer: number | bigint): Decimal {
    if (typeof integer === 'bigint') return Decimal.ofBig(integer, 0);
    if (!Number.isSafeInteger(integer)) throw new RangeError(`not a safe integer: ${integer}`);
    return Decimal.ofSmall(integer, 0);
  }

  static min(first: Decimal, ...others: Decimal[]): Decimal {
    return others.reduce((least, other) => (other.compare(least) < 0 ? other : least), first);
  }

  static max(first: Decimal, ...others: Decimal[]): Decimal {
    return others.reduce((most, other) => (other.compare(most) > 0 ? other : most), first);
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  /** The sum, with the larger number of decimals of the two. */
  plus(other: Decimal): Decimal {
    const decimals = Math.max(this.decimals, other.decimals);
    const sum = this.smallAt(decimals) + other.smallAt(decimals);
    if (Math.abs(sum) <= SAFE) return Decimal.ofSmall(sum, decimals);
    return Decimal.ofBig(this.bigAt(decimals) + other.bigAt(decimals), decimals);
  }

  /** The difference, with the larger number of decimals of the two. */
  minus(other: Decimal): Decimal {
    const decimals = Math.max(this.decimals, other.decimals);
    const difference = this.smallAt(decimals) - other.smallAt(decimals);
    if (Math.abs(difference) <= SAFE) return Decimal.ofSmall(difference, decimals);
    return Decimal.ofBig(this.bigAt(decimals) - other.bigAt(decimals), decimals);
  }

  /** The product, with the decimals of both together. */
  times(other: Decimal): Decimal {
    const decimals = this.decimals + other.decimals;
    // A rounded product is never a safe integer, so the test below proves the product exact.
    const product = this.smallAt(this.decimals) * other.smallAt(other.decimals);
    if (Math.abs(product) <= SAFE) return Decimal.ofSmall(product, decimals);
    return Decimal.ofBig(this.bigAt(this.decimals) * other.bigAt(other.decimals), decimals);
  }

  /** The quotient with exactly `decimals` decimals, halves away from zero; undefined for a division by zero. */
  dividedBy(other: Decimal, decimals = 16): Decimal | undefined {
    if (other.isZero()) return undefined;
    const shift = decimals + other.decimals - this.decimals;
    const small = divideSmall(
      shiftSmall(this.smallAt(this.decimals), Math.max(shift, 0)),
      shiftSmall(other.smallAt(other.decimals), Math.max(-shift, 0)),
    );
    if (Math.abs(small) <= SAFE) return Decimal.ofSmall(small, decimals);
    const left = this.bigAt(this.decimals + Math.max(shift, 0));
    return Decimal.ofBig(divideBig(left, other.bigAt(other.decimals + Math.max(-shift, 0))), decimals);
  }

  negated(): Decimal {
    if (this.big !== undefined) return new Decimal(0, -this.big, this.decimals);
    return Decimal.ofSmall(-this.small, this.decimals);
  }

  abs(): Decimal {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`; decimals do not matter. */
  compare(other: Decimal): -1 | 0 | 1 {
    const decimals = Math.max(this.decimals, other.decimals);
    const left = this.smallAt(decimals);
    const right = other.smallAt(decimals);
    if (left < right) return -1;
    if (left > right) return 1;
    if (left === right) return 0;
    const bigLeft = this.bigAt(decimals);
    const bigRight = other.bigAt(decimals);
    return bigLeft < bigRight ? -1 : bigLeft > bigRight ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  greaterThan(other: Decimal): boolean {
    return this.compare(other) > 0;
  }

  isZero(): boolean {
    return this.big === undefined && this.small === 0;
  }

  sign(): -1 | 0 | 1 {
    if (this.big !== undefined) return this.big < 0n ? -1 : 1;
    return this.small < 0 ? -1 : this.small > 0 ? 1 : 0;
  }

  /** Rounds halves away from zero; a number with fewer decimals stays as it is; negative means tens, hundreds … */
  round(decimals: number): Decimal {
    const excess = this.decimals - decimals;
    if (excess <= 0) return this;
    const scale = Math.max(decimals, 0);
    const power = shiftSmall(1, excess);
    const small = divideSmall(this.smallAt(this.decimals), power);
    const rounded =
      Math.abs(small) <= SAFE
        ? Decimal.ofSmall(small, scale)
        : Decimal.ofBig(divideBig(this.bigAt(this.decimals), 10n ** BigInt(excess)), scale);
    return decimals < 0 ? rounded.scaleByPowerOfTen(-decimals) : rounded;
  }

  /** The value times 10^power, exact; uses up the decimals it has before it grows the digits. */
  scaleByPowerOfTen(power: number): Decimal {
    if (power <= this.decimals) return new Decimal(this.small, this.big, this.decimals - power);
    const excess = power - this.decimals;
    const small = shiftSmall(this.smallAt(this.decimals), excess);
    if (Math.abs(small) <= SAFE) return Decimal.ofSmall(small, 0);
    return Decimal.ofBig(this.bigAt(power), 0);
  }

  /** The same value without trailing zeros behind the point. */
  normalized(): Decimal {
    let decimals = this.decimals;
    if (this.big !== undefined) {
      const digits = this.big.toString();
      let end = digits.length;
      while (decimals > 0 && digits.charCodeAt(end - 1) === 0x30) {
        end--;
        decimals--;
      }
      return decimals === this.decimals ? this : Decimal.ofBig(BigInt(digits.slice(0, end)), decimals);
    }
    let small = this.small;
    while (decimals > 0 && small % 10 === 0) {
      small /= 10;
      decimals--;
    }
    return decimals === this.decimals ? this : Decimal.ofSmall(small, decimals);
  }

  /** Plain notation with the decimals it has; never an exponent, never a comma. */
  toString(): string {
    const digits = (this.big ?? this.small).toString();
    if (this.decimals === 0) return digits;
    const negative = digits.charCodeAt(0) === 0x2d;
    const padded = (negative ? digits.slice(1) : digits).padStart(this.decimals + 1, '0');
    const point = padded.length - this.decimals;
    return `${negative ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`;
  }

  /** Plain notation with exactly `decimals` decimals (0 to 1000), rounded or padded. */
  toFixed(decimals: number): string {
    const wanted = Math.min(Math.max(decimals, 0), MAX_DIGITS);
    const rounded = this.round(wanted);
    const missing = wanted - rounded.decimals;
    if (missing === 0) return rounded.toString();
    return `${rounded.toString()}${rounded.decimals === 0 ? '.' : ''}${'0'.repeat(missing)}`;
  }

  /** The nearest floating-point number: for charts and layout, never for checking. */
  toNumber(): number {
    return Number(this.toString());
  }

  private static ofSmall(small: number, decimals: number): Decimal {
    // `+ 0` turns a negative zero into zero.
    return new Decimal(small + 0, undefined, decimals);
  }

  private static ofBig(big: bigint, decimals: number): Decimal {
    if (big <= SAFE && big >= -SAFE) return Decimal.ofSmall(Number(big), decimals);
    return new Decimal(0, big, decimals);
  }

  // The coefficient at a larger number of decimals; NaN when it is no safe integer.
  private smallAt(decimals: number): number {
    return this.big === undefined ? shiftSmall(this.small, decimals - this.decimals) : Number.NaN;
  }

  private bigAt(decimals: number): bigint {
    const coefficient = this.big ?? BigInt(this.small);
    return decimals === this.decimals ? coefficient : coefficient * 10n ** BigInt(decimals - this.decimals);
  }
}

function shiftSmall(small: number, power: number): number {
  if (power === 0 || small === 0) return small;
  const shifted = small * (POWERS[power] ?? Number.NaN);
  return Math.abs(shifted) <= SAFE ? shifted : Number.NaN;
}

function divideSmall(left: number, right: number): number {
  const rest = left % right;
  const quotient = (left - rest) / right;
  // Written without doubling, which could leave the safe integers.
  if (Math.abs(rest) < Math.abs(right) - Math.abs(rest)) return quotient;
  return quotient + (left < 0 === right < 0 ? 1 : -1);
}

function divideBig(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  const rest = left % right;
  const twice = 2n * (rest < 0n ? -rest : rest);
  if (twice < (right < 0n ? -right : right)) return quotient;
  return quotient + (left < 0n === right < 0n ? 1n : -1n);
}
