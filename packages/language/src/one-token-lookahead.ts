import {
  Alternation,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
} from 'chevrotain';

type ChoosesAlternative = ILookaheadStrategy['buildLookaheadForAlternation'];
type ChoosesOptional = ILookaheadStrategy['buildLookaheadForOptional'];

/** What a part of the grammar may begin with: types of tokens by their numbers. */
interface Beginning {
  tokens: ReadonlySet<number>;
  /** It may also be nothing. */
  empty: boolean;
}

/** The parser as the functions that choose see it. */
interface Parser {
  LA(ahead: number): IToken;
}

const optionalKinds = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
};

/**
 * Chooses by the next token, as chevrotain itself does where one token is to decide. It follows all paths through the grammar anew for
 * every place where something is chosen, which was a third of what making a parser costs; here the beginning of a rule is worked out
 * once. Choices among parts that may be nothing are left to it.
 */
export class OneTokenLookahead extends LLkLookaheadStrategy {
  private readonly beginnings = new Map<Rule, Beginning>();

  constructor() {
    super({ maxLookahead: 1 });
  }

  override buildLookaheadForAlternation(place: Parameters<ChoosesAlternative>[0]): ReturnType<ChoosesAlternative> {
    const { definition } = find(place.rule, Alternation, place.prodOccurrence);
    const alternatives = definition.map((alternative) => this.beginningOf(alternative));
    if (place.hasPredicates || alternatives.some(({ empty }) => empty))
      return super.buildLookaheadForAlternation(place);
    const chosen = new Map<number, number>();
    for (const [index, { tokens }] of alternatives.entries())
      for (const token of tokens) if (!chosen.has(token)) chosen.set(token, index);
    return function (this: Parser) {
      return chosen.get(this.LA(1).tokenTypeIdx);
    };
  }

  override buildLookaheadForOptional(place: Parameters<ChoosesOptional>[0]): ReturnType<ChoosesOptional> {
    const { definition } = find(place.rule, optionalKinds[place.prodType], place.prodOccurrence);
    const { tokens, empty } = this.beginningOfAll(definition);
    if (empty) return super.buildLookaheadForOptional(place);
    return function (this: Parser) {
      return tokens.has(this.LA(1).tokenTypeIdx);
    };
  }

  private beginningOf(production: IProduction): Beginning {
    if (production instanceof Terminal) {
      const { tokenTypeIdx, categoryMatches = [] } = production.terminalType;
      return { tokens: new Set([tokenTypeIdx as number, ...categoryMatches]), empty: false };
    }
    if (production instanceof NonTerminal) return this.beginningOfRule(production.referencedRule);
    const { definition } = production as Alternation;
    if (production instanceof Alternation) {
      const alternatives = definition.map((alternative) => this.beginningOf(alternative));
      return {
        tokens: new Set(alternatives.flatMap(({ tokens }) => [...tokens])),
        empty: alternatives.some(({ empty }) => empty),
      };
    }
    const { tokens, empty } = this.beginningOfAll(definition);
    const mayBeAbsent =
      production instanceof Option || production instanceof Repetition || production instanceof RepetitionWithSeparator;
    return { tokens, empty: empty || mayBeAbsent };
  }

  private beginningOfRule(rule: Rule): Beginning {
    let beginning = this.beginnings.get(rule);
    if (!beginning) this.beginnings.set(rule, (beginning = this.beginningOfAll(rule.definition)));
    return beginning;
  }

  /** The beginning of several parts one behind the other. */
  private beginningOfAll(sequence: readonly IProduction[]): Beginning {
    const tokens = new Set<number>();
    for (const part of sequence) {
      const beginning = this.beginningOf(part);
      for (const token of beginning.tokens) tokens.add(token);
      if (!beginning.empty) return { tokens, empty: false };
    }
    return { tokens, empty: true };
  }
}

/** A part of a rule by its kind and number. */
function find<Part extends Alternation>(rule: Rule, kind: new (...options: never[]) => Part, number: number): Part {
  const search = (parts: readonly IProduction[]): Part | undefined => {
    for (const part of parts) {
      if (part instanceof kind && part.idx === number) return part;
      // What another rule consists of is none of its parts.
      const found =
        part instanceof Terminal || part instanceof NonTerminal ? undefined : search((part as Part).definition);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(rule.definition);
  if (!found) throw new Error(`${rule.name} has no ${kind.name} ${number}`);
  return found;
}
