import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ast,
  checkDocument,
  createJixiaoServices,
  evidenceUri,
  type Finding,
  formatDocument,
  messageText,
  readDocument,
  rules,
} from '@jixiao/language';
import { AstUtils, type LangiumDocument, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = new URL('../../examples/', import.meta.url);
/** What one example may name in another. */
const nodes = () => [...documents.values()].map((document) => document.parseResult.value);
const { Jixiao: services } = createJixiaoServices({
  form: (name) =>
    nodes()
      .flatMap(({ forms }) => forms)
      .find((form) => form.name === name),
  report: (name) =>
    nodes()
      .flatMap(({ reports }) => reports)
      .find((report) => report.name === name),
  formNames: () => [],
  reportNames: () => [],
  hasFile: (path, from) => {
    const address = evidenceUri(path, from);
    return address && existsSync(address.fsPath);
  },
});

interface Example {
  name: string;
  text: string;
  uri: URI;
}

const examples: Example[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jx'))
  .sort()
  .map((name) => {
    const path = fileURLToPath(new URL(encodeURIComponent(name), folder));
    return { name, text: readFileSync(path, 'utf8'), uri: URI.file(path) };
  });
const named = examples.map((example) => [example.name, example] as const);

/** A rule that speaks, or should speak, of a line. */
interface Mark {
  line: number;
  rule: string;
}

/** `// 应发现：rule-id rule-id` and `// expect: rule-id` are about the next line that is no comment. */
function expectedMarks(text: string): Mark[] {
  const lines = text.split('\n');
  return lines.flatMap((comment, index) => {
    const rules = /^\s*\/\/\s*(?:应发现|expect)[：:](.*)$/.exec(comment)?.[1];
    if (rules === undefined) return [];
    const line = lines.findIndex((candidate, at) => at > index && !/^\s*\/\//.test(candidate)) + 1;
    return rules
      .trim()
      .split(/\s+/)
      .map((rule) => ({ line, rule }));
  });
}

function findingsOf({ text, uri }: Example): Finding[] {
  return checkDocument(services, readDocument(services, text, uri));
}

/** What is found and not expected, and what is expected and not found: one readable line each. */
function differences({ name, text, uri }: Example): string[] {
  const document = readDocument(services, text, uri);
  const open = expectedMarks(text);
  const unexpected: string[] = [];
  for (const { rule, start, end, severity, message } of checkDocument(services, document)) {
    const line = document.textDocument.positionAt(start).line + 1;
    const at = open.findIndex((mark) => mark.line === line && mark.rule === rule);
    if (at >= 0) open.splice(at, 1);
    else {
      const found = text.slice(start, end).split('\n')[0];
      unexpected.push(`${name}:${line} unexpected ${severity} ${rule} “${found}” ${messageText(message, 'zh')}`);
    }
  }
  const lines = text.split('\n');
  const missing = open.map(({ line, rule }) => `${name}:${line} missing ${rule} “${lines[line - 1]?.trim()}”`);
  return [...unexpected, ...missing];
}

const documents = new Map<string, LangiumDocument<ast.File>>();

beforeAll(() => {
  for (const { name, text, uri } of examples) {
    documents.set(name, readDocument(services, text, uri));
  }
});

describe.each(named)('%s', (name, example) => {
  it('begins with a comment of two to four lines', () => {
    const lines = example.text.split('\n');
    const comment = lines.findIndex((line) => !line.startsWith('// '));
    expect(comment).toBeGreaterThanOrEqual(2);
    expect(comment).toBeLessThanOrEqual(4);
    expect(lines[comment]).toBe('');
  });

  it('holds a report', () => {
    expect(documents.get(name)?.parseResult.value.reports).not.toEqual([]);
  });

  it('has the findings its comments name, and no others', () => {
    expect(differences(example)).toEqual([]);
  });

  it('is formatted', () => {
    expect(formatDocument(services, example.text)).toBe(example.text);
  });
});

describe('the folder', () => {
  it('has clean and faulty examples', () => {
    const faulty = examples.filter(({ text }) => expectedMarks(text).length > 0);
    expect(faulty.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(faulty.length);
  });

  it('shows every rule at work', () => {
    const found = new Set(examples.flatMap((example) => findingsOf(example).map(({ rule }) => rule)));
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('has neither errors nor warnings in a clean example', () => {
    const spoilt = examples
      .filter(({ name }) => !/有错|噩梦/.test(name))
      .flatMap((example) =>
        findingsOf(example)
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(({ rule }) => `${example.name} ${rule}`),
      );
    expect(spoilt).toEqual([]);
  });

  it('names every report once', () => {
    const names = [...documents.values()].flatMap(({ parseResult }) =>
      parseResult.value.reports.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('has reports that find last year’s in another file', () => {
    const previous = examples.flatMap(({ text, uri }) => {
      const document = readDocument(services, text, uri);
      checkDocument(services, document);
      const { reports } = document.parseResult.value;
      return reports
        .flatMap((report) => report.previous ?? [])
        .filter(({ $refText }) => !reports.some((report) => report.name === $refText));
    });
    expect(previous.length).toBeGreaterThan(0);
    for (const { $refText, ref } of previous) {
      expect(ref?.name).toBe($refText);
      expect(ref && AstUtils.getDocument(ref)).toBe(documents.get('街道整体支出2020.jx'));
    }
  });
});
