import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const grammarFile = 'syntaxes/jixiao.tmLanguage.json';

/** A stretch of text that one rule coloured: where it stands in the whole text, and its scopes without the suffix `.jixiao`. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
  scopes: string[];
}

/** The grammar in the engine that editors use. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  const grammar = await registry.loadGrammar('source.jixiao');
  if (!grammar) throw new Error('the grammar cannot be loaded');
  return grammar;
}

/** Colours a text line by line, as an editor does; with `lineEnds` the carriage returns are handed over too. */
export function colour(grammar: IGrammar, text: string, lineEnds = false): Stretch[] {
  const stretches: Stretch[] = [];
  let stack = textmate.INITIAL;
  for (const match of text.matchAll(/([^\r\n]*)(\r?)(?:\n|(?<=\r)|$)/g)) {
    const [, content = '', carriageReturn = ''] = match;
    const line = lineEnds ? content + carriageReturn : content;
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const end = Math.min(endIndex, line.length);
      if (startIndex >= end) continue;
      stretches.push({
        start: match.index + startIndex,
        end: match.index + end,
        text: line.slice(startIndex, end),
        scopes: scopes.map((scope) => scope.replace(/\.jixiao$/, '')),
      });
    }
  }
  return stretches;
}

/** The scopes at an offset; none at a line end. */
export function scopesAt(stretches: Stretch[], offset: number): string[] {
  return stretches.find(({ start, end }) => start <= offset && offset < end)?.scopes ?? [];
}

/** Whether a scope is `wanted` or a kind of it. */
export function hasScope(scopes: readonly string[], wanted: string): boolean {
  return scopes.some((scope) => scope === wanted || scope.startsWith(`${wanted}.`));
}
