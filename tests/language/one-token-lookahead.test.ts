import {
  Alternation,
  Alternative,
  type IProduction,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { OneTokenLookahead } from '../../packages/language/src/one-token-lookahead.js';
import { services } from './services.js';

type Kind = 'Option' | 'Repetition' | 'RepetitionMandatory';
type Strategy = InstanceType<typeof LLkLookaheadStrategy>;

/** The rules as the parser holds them; nothing else needs them, so there is no way to ask for them. */
const { wrapper } = services.parser.LangiumParser as unknown as {
  wrapper: { getGAstProductions(): Record<string, Rule> };
};
const rules = Object.values(wrapper.getGAstProductions());
const tokenTypes = Object.values(services.parser.Lexer.definition as Record<string, TokenType>);

/** What is chosen for each type of the next token, at every place of the rules where something is chosen. */
function choices(strategy: Strategy, rules: readonly Rule[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const rule of rules) {
    const options = { rule, maxLookahead: 1, hasPredicates: false, dynamicTokensEnabled: false };
    const note = (kind: string, occurrence: number, choose: () => unknown) => {
      for (const { name: token, tokenTypeIdx } of tokenTypes) {
        const next = () => ({ tokenTypeIdx });
        found[`${rule.name} ${kind} ${occurrence} ${token}`] = choose.call({ LA: next, LA_FAST: next });
      }
    };
    const optional = (prodType: Kind, prodOccurrence: number) =>
      note(prodType, prodOccurrence, strategy.buildLookaheadForOptional({ ...options, prodType, prodOccurrence }));
    const visit = (parts: readonly IProduction[]) => {
      for (const part of parts) {
        if (part instanceof Terminal || part instanceof NonTerminal) continue;
        const { idx: prodOccurrence, definition } = part as Alternation;
        if (part instanceof Alternation)
          note('Or', prodOccurrence, strategy.buildLookaheadForAlternation({ ...options, prodOccurrence }));
        else if (part instanceof Option) optional('Option', prodOccurrence);
        else if (part instanceof Repetition) optional('Repetition', prodOccurrence);
        else if (part instanceof RepetitionMandatory) optional('RepetitionMandatory', prodOccurrence);
        visit(definition);
      }
    };
    visit(rule.definition);
  }
  return found;
}

const library = () => new LLkLookaheadStrategy({ maxLookahead: 1 }) as Strategy;

describe('the choices of the parser', () => {
  it('are those of the library, everywhere and for every token', () => {
    const own = choices(new OneTokenLookahead(), rules);
    expect(Object.values(own).filter((choice) => choice === true || typeof choice === 'number').length).toBeGreaterThan(
      500,
    );
    expect(own).toEqual(choices(library(), rules));
  });

  it('are those of the library also where a part may be left out, which no choice of the grammar hangs on', () => {
    const [first, second, third] = tokenTypes.map((terminalType) => new Terminal({ terminalType })) as [
      Terminal,
      Terminal,
      Terminal,
    ];
    const optional = (...definition: IProduction[]) => new Option({ definition, idx: 1 });
    const inner = new Rule({
      name: 'Inner',
      definition: [optional(first), new Option({ definition: [second], idx: 2 })],
    });
    const call = new NonTerminal({ nonTerminalName: 'Inner', referencedRule: inner });
    const alternatives = [[call, third], [second]].map((definition) => new Alternative({ definition }));
    const empty = [[third], [call]].map((definition) => new Alternative({ definition }));
    const made = [
      new Rule({ name: 'Sequence', definition: [optional(call, third)] }),
      new Rule({ name: 'Choice', definition: [new Alternation({ definition: alternatives })] }),
      new Rule({ name: 'Nothing', definition: [optional(new Alternation({ definition: empty }))] }),
    ];
    expect(choices(new OneTokenLookahead(), made)).toEqual(choices(library(), made));
  });

  it('are left open by no ambiguity, which no parser looks for when it is made', () => {
    expect(new OneTokenLookahead().validate({ rules, tokenTypes, grammarName: 'Jixiao' })).toEqual([]);
  });
});
