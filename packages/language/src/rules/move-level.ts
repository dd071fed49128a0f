import type { CstNode } from 'langium';
import type { EvaluatedReport } from '../evaluation/evaluated-report.js';
import { isTyped } from '../evaluation/figure.js';
import type { EvaluatedLevel } from '../evaluation/indicators.js';
import type { Fix, Span } from '../findings/finding.js';
import { type EffectiveLevel, findLevel } from '../forms/effective-form.js';
import { indentBefore, lineEnd, lineStart } from './places.js';

/** Moves the 二级 with everything below it behind what its 一级 holds already; writes that 一级 where the report has none. */
export function moveLevel(
  report: EvaluatedReport,
  from: EvaluatedLevel,
  level: EvaluatedLevel,
  home: EffectiveLevel,
): Fix[] {
  const node = level.node.$cstNode;
  const siblings = siblingsOf(report, from);
  const there = siblings.find((category) => category.declared === home);
  const title = { text: moveTitle, args: { name: level.name, home: home.name } };
  if (!node) return [];
  const text = node.root.fullText;
  const block = linesOf(node);
  const twin = there?.levels.find((other) => other.declared && findLevel([other.declared], level.name));
  if (twin) return joinFix(level, twin, title);
  const moved = text.slice(block.start, block.end);
  const removal = { start: lineBreakBefore(text, block.start), end: block.end, text: '' };
  if (there?.node.$cstNode) {
    const at = lineEnd(text, there.node.$cstNode.end);
    return [{ title, edits: inOrder([removal, { start: at, end: at, text: `\n${moved}` }]), safe: false }];
  }
  const { $cstNode: parent } = from.node;
  const indent = parent ? indentBefore(parent) : '';
  const head = `${indent}一级 ${home.name}\n`;
  const next = siblings.find((category) => isBehind(report, category, home))?.node.$cstNode;
  if (next) {
    const at = lineStart(text, next.offset);
    return [{ title, edits: inOrder([removal, { start: at, end: at, text: `${head}${moved}\n` }]), safe: false }];
  }
  const last = lineEnd(text, siblings.at(-1)?.node.$cstNode?.end ?? block.end);
  const edits =
    last <= block.end
      ? [{ start: block.start, end: block.start, text: head }]
      : [removal, { start: last, end: last, text: `\n${head}${moved}` }];
  return [{ title, edits, safe: false }];
}

/** The same 二级 stands in the right place already: what is below this one goes behind what is below that one; comments above it stay. */
function joinFix(level: EvaluatedLevel, twin: EvaluatedLevel, title: Fix['title']): Fix[] {
  const [node, there] = [level.node.$cstNode, twin.node.$cstNode];
  if (!node || !there || isTyped(level.points) || level.notApplicable || twin.notApplicable) return [];
  const text = node.root.fullText;
  const end = lineEnd(text, node.end);
  const items = text.slice(lineEnd(text, level.nameSpan.end), end);
  const at = lineEnd(text, there.end);
  const removal = { start: lineBreakBefore(text, lineStart(text, node.offset)), end, text: '' };
  return [{ title, edits: inOrder([removal, { start: at, end: at, text: items }]), safe: false }];
}

/** The 一级 beside one: all of the report, or those of the same goal where each goal has its own. */
function siblingsOf(report: EvaluatedReport, category: EvaluatedLevel): EvaluatedLevel[] {
  const { levels } = report.indicators;
  if (!report.form.goals?.grouped) return levels;
  const goalOf = ({ node }: EvaluatedLevel) =>
    report.goals.findLast((goals) => (goals.node.$cstNode?.offset ?? 0) < (node.$cstNode?.offset ?? 0));
  return levels.filter((other) => goalOf(other) === goalOf(category));
}

/** Whether a 一级 of the report comes behind another in the form. */
function isBehind(report: EvaluatedReport, { declared }: EvaluatedLevel, other: EffectiveLevel): boolean {
  const order = report.form.indicators?.levels ?? [];
  return declared !== undefined && order.indexOf(declared) > order.indexOf(other);
}

/** From the comments right above a 二级, which speak of it, to the end of its last line. */
function linesOf(node: CstNode): Span {
  const text = node.root.fullText;
  let start = lineStart(text, node.offset);
  for (;;) {
    const above = lineStart(text, lineBreakBefore(text, start));
    if (above === start || !text.slice(above, start).trimStart().startsWith('//')) break;
    start = above;
  }
  return { start, end: lineEnd(text, node.end) };
}

/** Where the line break in front of a line begins. */
function lineBreakBefore(text: string, start: number): number {
  return text.startsWith('\r\n', start - 2) ? start - 2 : Math.max(start - 1, 0);
}

function inOrder(edits: Fix['edits']): Fix['edits'] {
  return edits.sort((a, b) => a.start - b.start);
}

const moveTitle = { zh: '“{name}”移到“一级 {home}”下面', en: 'Move "{name}" below "category {home}"' };
