/** What is pasted always reads without a mistake: many places of a report by many clipboards. */
import { readDocument, syntaxFindings } from '@jixiao/language';
import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { paste } from '../../packages/server/src/requests/paste.js';
import type { Server } from '../../packages/server/src/server.js';
import { services } from '../language/services.js';
import { clipboards } from './paste-clipboards.js';
import { noToken, type TestWorkspace, testWorkspace } from './workspace.js';

/** Every caret of these reports that stands at a line end, behind the indentation or in an empty line, and some inside lines. */
const reports = {
  whole: `报告 清河２０２４ "自评"
  年度：2024，项目名称：加装电梯 // 注
  主管部门：清河街道办事处

  资金 万元

    行 年度资金总额  500  480  456  得分 9.5
    原因 尾款在验收后支付
         | 已申请结转

    -  当年财政拨款  500  480  456

  年度目标
    预期 | 建成２５台，见[[资金.年度资金总额]]
         | 验收合格

    完成 "建成“23”台" 完成率 92%

  一级 产出指标 50

    二级 数量指标
      指标 加装电梯 | 既有住宅加装电梯

        目标 ≥25台  完成 23台  分值 50  得分 46
        偏差 2台待审批，2025年完工 佐证 "a.pdf"

      指标 得分情况
        其中 上游段 目标 ≥1个 完成 1个
        备注
    二级 质量指标 不适用
  一级 效益指标 30
    指标 居住环境 目标 明显改善  完成 明显改善  分值 30  得分 30

  表 三公 万元

    列 预算数 决算数
    行 合计  5  3.2
    -  公务接待费  2  0.8

  勾稽 三公.合计.预算数 ≥ 三公.公务接待费.预算数
  总分 100 得分 96 等级 优

  正文 "报告"

# 概况
全年支出[[三公.合计.决算数]]。
`,
  fields: `报告 甲
  表式 长沙部门整体
  上年 甲2023
  部门：街道办
  部门职责：（一）组织公共服务。

  人员编制：42，部门职责：
    | （二）管理城市。

  年度目标
    预期
    完成

  表 空
`,
  goals: `报告 乙
  表式 湖北项目自评
  年度目标 清淤 分值 50
  一级 产出指标
    二级 数量指标
      指标 清淤长度
        目标 ≥12公里  完成 12.3公里  得分 50
  年度目标 护岸 分值 30

  一级 产出指标
    二级 质量指标

报告 丙
  资金
`,
  broken: `报告 丁
  年度目标
    预期 见[[资金
  一级 产出指标
    目标值完成 3
      指标
        目标 ≥
    看不懂的一行
    123
  行 没有表
  | 没有文字
  资金 万元
    甲 1 2
`,
  blank: '\n\n',
  headless: '  年度：2024\n\n  资金\n    行 年度资金总额 1 2 3\n',
  form: '表式 我的\n  字段 年度 年份\n\n  版式\n    行 年度\n',
};

function caretsOf(text: string): number[] {
  const carets = new Set<number>();
  for (const match of text.matchAll(/[^\r\n]*/g)) {
    const [line] = match;
    const indent = line.length - line.trimStart().length;
    const word = /^\s*\S+ ?/.exec(line)?.[0].length ?? 0;
    const bar = line.search(/[|｜]/);
    for (const column of [0, indent, word, Math.floor((indent + line.length) / 2), line.length])
      carets.add(match.index + column);
    if (bar >= 0) carets.add(match.index + bar).add(match.index + bar + 1);
  }
  return [...carets];
}

/** Where nothing is broken there is a place for each of these. */
const healthy = new Set(['whole', 'fields', 'goals']);
const tables = new Set(['funds of Excel', 'indicators of Word', 'a whole form', 'levels without a header']);

let server: TestWorkspace;
beforeAll(async () => {
  server = await testWorkspace();
});

/** The text after a paste, and how many mistakes it has more than before; undefined where the editor pastes as it is. */
async function pasted(text: string, start: number, end: number, clipboard: { html?: string; text?: string }) {
  const file = await server.open('甲.jx', text);
  const { textDocument } = file.document;
  const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
  const result = await paste(server.context as unknown as Server, { uri: file.uri, range, ...clipboard }, noToken);
  if (!result) return undefined;
  const [from, to] = [textDocument.offsetAt(result.range.start), textDocument.offsetAt(result.range.end)];
  const after = text.slice(0, from) + result.text + text.slice(to);
  const kept = text.slice(0, start) + text.slice(end);
  const [before, now] = [kept, after].map((read) =>
    syntaxFindings(readDocument(services, read, URI.parse('file:///乙.jx'))),
  );
  return { after, kept, kind: result.kind, new: (now?.length ?? 0) - (before?.length ?? 0) };
}

/** Lines of a text that say something. */
const linesOf = (text: string) => text.split(/\r\n|\n/).flatMap((line) => line.trim() || []);

/** Whether all lines are still there, in their order; those that were to be filled in may go on. */
function goesOn(before: string, after: string): boolean {
  const lines = linesOf(after);
  let at = -1;
  return linesOf(before).every(
    (line) => (at = lines.findIndex((now, index) => index > at && now.startsWith(line))) >= 0,
  );
}

describe.each(Object.entries(reports))('pasting into the report “%s”', (name, report) => {
  it.each(Object.entries(clipboards))('%s', async (what, clipboard) => {
    const wrong: string[] = [];
    const refused: string[] = [];
    const carets = caretsOf(report);
    // Not every clipboard at every caret, but every caret with some of them; those of many rows take long.
    const step = what.startsWith('hostile') ? 17 : 5;
    const first = Object.keys(clipboards).indexOf(what) % step;
    for (let at = first; at < carets.length; at += step) {
      const caret = carets[at] as number;
      const crlf = at % 2 === 0;
      const [above, below] = [report.slice(0, caret), report.slice(caret)].map((part) =>
        crlf ? part.replaceAll('\n', '\r\n') : part,
      ) as [string, string];
      // A selection now and then, which may tear lines apart.
      const selected = at % 3 === 0 ? 9 : 0;
      const text = above + below;
      const end = Math.min(text.length, above.length + selected);
      const result = await pasted(text, above.length, end, clipboard);
      const isHealthy = healthy.has(name) && selected === 0 && above !== '' && !above.includes('  正文');
      if (!result && isHealthy && tables.has(what)) refused.push(`${above}⟦⟧${below}`);
      if (!result) continue;
      const loses = result.kind !== 'text' && !goesOn(result.kept, result.after);
      if (result.new > 0 || loses || (crlf && /[^\r]\n/.test(result.after)))
        wrong.push(`${above}⟦${text.slice(above.length, end)}⟧${text.slice(end)}\n=>\n${result.after}`);
    }
    expect(wrong).toEqual([]);
    expect(refused).toEqual([]);
  });
});
