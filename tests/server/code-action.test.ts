import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { type CodeAction, DiagnosticSeverity, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../packages/server/src/features/code-action.js';
import { diagnostics } from '../../packages/server/src/features/diagnostics.js';
import type { LoadedFile } from '../../packages/server/src/workspace/loaded-file.js';
import { placeBefore } from '../language/fixes/place-before.js';
import { samples } from './samples.js';
import { testWorkspace } from './workspace.js';

/** One for all tests: they open the same file again and again. */
const shared = testWorkspace();

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

interface Asked {
  file: LoadedFile;
  actions: CodeAction[];
}

async function actionsOf(text: string, only?: string[], range = everything): Promise<Asked> {
  const { ask, open } = await shared;
  const file = await open('甲.jx', text);
  return {
    file,
    actions: await ask(codeActions, file, { range, context: { diagnostics: [], ...(only && { only }) } }),
  };
}

function edits(edit: WorkspaceEdit | undefined) {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('textDocument' in change)) throw new Error('there is no edit');
  return change.edits as { range: typeof everything; newText: string }[];
}

function applied({ text }: LoadedFile, { edit }: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits(edit));
}

const rate = (percent: string) => `报告 例\n资金 万元\n  行 年度资金总额 100 100 90 10 ${percent} 9\n`;

describe('quick fixes', () => {
  it('mend what is found, tied to its diagnostic and to the version', async () => {
    const { ask, open, workspace } = await shared;
    const file = await open('甲.jx', rate('95%'));
    const shown = diagnostics(file, workspace.findings(file), workspace, 'zh');
    const diagnostic = shown.find(({ code }) => code === 'rate-mismatch');
    const { range } = diagnostic as { range: typeof everything };
    const params = { range, context: { diagnostics: shown } };
    const [first] = await ask(codeActions, file, params);
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(first?.diagnostics?.[0]).toBe(diagnostic);
    expect(first?.edit?.documentChanges).toEqual([
      { textDocument: { uri: file.uri, version: file.version }, edits: [{ range, newText: '90%' }] },
    ]);
  });
  it('are plain changes for an editor that knows no versions', async () => {
    const { ask, open } = await testWorkspace({}, { client: { documentChanges: false } });
    const file = await open('甲.jx', rate('95%'));
    const [first] = await ask(codeActions, file, { range: everything, context: { diagnostics: [] } });
    expect(first?.edit?.changes?.[file.uri]).toHaveLength(1);
  });
  it('are offered at their place only', async () => {
    const line = (number: number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 0 } });
    const { actions } = await actionsOf(rate('95%'), undefined, line(1));
    expect(actions).toEqual([]);
  });
  it('are preferred where they are certain, and only there: the editor applies those without asking', async () => {
    const one = await actionsOf('报告 例\n  年度：2024\n正文\n[[年渡]]\n');
    const reference = one.actions.filter(({ diagnostics: [first] = [] }) => first?.code === 'reference');
    expect(reference.map(({ isPreferred }) => isPreferred)).toEqual([undefined, undefined]);
    for (const [name, text] of samples.slice(0, 4)) {
      const { file, actions } = await actionsOf(text);
      const { workspace } = await shared;
      const safe = workspace
        .findings(file)
        .flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).map(({ edits: [first] }) => first?.text));
      for (const action of actions.filter(({ isPreferred }) => isPreferred))
        expect(safe, name).toContain(edits(action.edit)[0]?.newText);
    }
  });
  it('speak the user’s language and write the file’s line ends', async () => {
    const text =
      '报告 例\r\n表式 项目支出自评\r\n年度：2023\r\n一级 产出指标 50\r\n  指标 甲\r\n    目标 ≥5次 完成 5次 分值 50 得分 50\r\n';
    const { file, actions } = await actionsOf(text);
    for (const action of actions) expect(applied(file, action)).not.toMatch(/[^\r]\n/);
    const { ask, open } = await testWorkspace({}, { language: 'en' });
    const english = await ask(codeActions, await open('甲.jx', rate('95%')), {
      range: everything,
      context: { diagnostics: [] },
    });
    for (const { title } of english) expect(title).toMatch(/change|fix|insert|ignore/i);
  });
  it('are not offered for a built-in form that is shown', async () => {
    const { ask, open } = await shared;
    const file = await open('jixiao:/项目支出自评.jx', '表式 项目支出自评\n  总 100\n');
    expect(await ask(codeActions, file, { range: everything, context: { diagnostics: [] } })).toEqual([]);
  });
});

describe('all findings of a rule', () => {
  const two = '报告 例\n指标甲\n  目标≥5次 完成 5次 分值 5\n指标乙\n  目标 ≥5次 完成 5次 分值 5\n';
  it('are mended together where there are several', async () => {
    const { file, actions } = await actionsOf(two);
    const all = actions.filter((action) => edits(action.edit).length > 1);
    expect(all).toHaveLength(1);
    expect(applied(file, all[0] as CodeAction)).toBe(two.replace(/指标(?=[甲乙])/g, '指标 '));
  });
  it('is not offered for a single one', async () => {
    const { actions } = await actionsOf('报告 例\n指标甲\n  目标 ≥5次 完成 5次 分值 5\n');
    expect(actions.filter(({ diagnostics: [first] = [] }) => first?.code === 'syntax')).toHaveLength(1);
  });
});

describe('silencing', () => {
  const silencing = ({ actions }: Asked, rule: string) =>
    actions.find(
      ({ diagnostics: [first] = [], edit }) => first?.code === rule && edits(edit)[0]?.newText.includes(rule),
    );
  it('writes a comment above, with the same indentation and line end', async () => {
    const text = rate('95%').replaceAll('\n', '\r\n');
    const asked = await actionsOf(text);
    const action = silencing(asked, 'rate-mismatch') as CodeAction;
    expect(applied(asked.file, action)).toBe(text.replace('  行', '  // 忽略 rate-mismatch\r\n  行'));
    expect(action.isPreferred).toBeUndefined();
  });
  it('goes on with a comment that is there', async () => {
    const text = rate('95%').replace('  行', '  // 忽略 reason-missing \n  行');
    const asked = await actionsOf(text);
    expect(applied(asked.file, silencing(asked, 'rate-mismatch') as CodeAction)).toBe(
      text.replace('reason-missing', 'reason-missing rate-mismatch'),
    );
  });
  it('works on the first line, behind a byte order mark', async () => {
    const asked = await actionsOf('\ufeff报告 项目\n上年 没有\n指标 甲\n');
    const [first] = asked.actions.filter(
      ({ edit }) => edits(edit)[0]?.range.start.line === 0 && /忽略/.test(edits(edit)[0]?.newText ?? ''),
    );
    if (first) expect(applied(asked.file, first).startsWith('\ufeff// 忽略 ')).toBe(true);
    expect(asked.actions.length).toBeGreaterThan(0);
  });
  it('is not offered for what cannot be read', async () => {
    expect(silencing(await actionsOf('报告 例\n？？\n'), 'syntax')).toBeUndefined();
  });
});

describe('mending the whole file', () => {
  it('is one action with what is certain, and only when it is asked for', async () => {
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.jixiao']) {
      const { file, actions } = await actionsOf(`${rate('95%')}指标 甲\n  目标 ≥25台 完成 23台 分值 5 得分 5\n`, [
        kind,
      ]);
      expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.jixiao']);
      expect(edits(actions[0]?.edit)).toHaveLength(1);
      expect(applied(file, actions[0] as CodeAction)).toBe(
        `${rate('90%')}指标 甲\n  目标 ≥25台 完成 23台 分值 5 得分 5\n`,
      );
    }
    const kinds = async (only?: string[]) => (await actionsOf(rate('95%'), only)).actions.map(({ kind }) => kind);
    expect(new Set(await kinds())).toEqual(new Set(['quickfix']));
    expect(await kinds(['source.organizeImports'])).toEqual([]);
    expect(await kinds(['refactor'])).toEqual([]);
    expect(new Set(await kinds(['quickfix']))).toEqual(new Set(['quickfix']));
  });
  it('is not offered where nothing is certain', async () => {
    expect((await actionsOf(rate('90%'), ['source'])).actions).toEqual([]);
  });
  it('changes one place after the other, so that what stands between them stays', async () => {
    const report = (rate: string, score: number, total: number) =>
      `报告 例\r\n资金 万元\r\n  行 年度资金总额 100 100 90 10 ${rate} ${score}\r\n指标 甲\r\n  目标 ≥5次 完成 5次 分值 90 得分 90\r\n总分 100 得分 ${total}\r\n`;
    const { file, actions } = await actionsOf(report('95%', 5, 95), ['source.fixAll']);
    expect(edits(actions[0]?.edit).map(({ range, newText }) => [range.start.line, range.end.line, newText])).toEqual([
      [2, 2, '90%'],
      [2, 2, '9'],
      [5, 5, '99'],
    ]);
    expect(applied(file, actions[0] as CodeAction)).toBe(report('90%', 9, 99));
  });
});

describe('every action on the samples', () => {
  // In lines that were written to go wrong, one mistake mended may well uncover the next.
  const whole = samples.filter(([name]) => name !== '怪行.jx');
  it.each(
    whole.flatMap(([name, text]) => [[name, text] as const, [`${name} CRLF`, text.replaceAll('\n', '\r\n')] as const]),
  )('mends or silences what it is offered for, and brings no error there: %s', async (name, text) => {
    const { workspace, open } = await shared;
    const { file, actions } = await actionsOf(text);
    // Silencing is the same for all; of a large file some will do.
    const step = name.endsWith('CRLF') ? 7 : 3;
    for (const action of actions.filter((_, index) => index % Math.ceil((step * actions.length) / 120) === 0)) {
      const [diagnostic] = action.diagnostics ?? [];
      if (!diagnostic) throw new Error(`${action.title} mends nothing`);
      const offsets = edits(action.edit).map(({ range, newText }) => ({
        start: file.document.textDocument.offsetAt(range.start),
        end: file.document.textDocument.offsetAt(range.end),
        text: newText,
      }));
      const at = file.document.textDocument.offsetAt(diagnostic.range.start);
      const mended = applied(file, action);
      const after = await open('乙.jx', mended);
      const found = workspace
        .findings(after)
        .map((finding) => ({ ...finding, at: placeBefore(offsets, finding.start) }));
      const still = found.filter((finding) => finding.rule === diagnostic.code && finding.at === at);
      expect(still, `${action.title}: ${JSON.stringify(diagnostic)}`).toEqual([]);
      const line = (offset: number) => file.document.textDocument.positionAt(offset).line;
      const known = workspace.findings(file).filter(({ severity }) => severity === 'error');
      const isNew = ({ rule, at: place }: (typeof found)[number]) =>
        !known.some((finding) => finding.rule === rule && line(finding.start) === line(place));
      const errors = found.filter(
        (finding) => finding.severity === 'error' && line(finding.at) === line(at) && isNew(finding),
      );
      expect(
        errors.map(({ rule }) => rule),
        action.title,
      ).toEqual([]);
    }
    await open('乙.jx', '');
    await open('甲.jx', '');
  });
});

it('severities of diagnostics are those that the actions are tied to', async () => {
  const { actions } = await actionsOf(rate('95%'));
  const ids = new Set(['reference', 'syntax', ...rules.map(({ id }) => id)]);
  for (const { diagnostics: shown = [] } of actions)
    for (const { code, severity } of shown) {
      expect(ids.has(code as string)).toBe(true);
      expect(severity).toBeLessThanOrEqual(DiagnosticSeverity.Hint);
    }
});
