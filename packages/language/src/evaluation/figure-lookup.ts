import { type AstNode, AstUtils } from 'langium';
import { isReport, type Member, type Path, type Report } from '../generated/ast.js';
import { keywordOf } from '../syntax/keywords.js';
import { missingFigure } from './cells.js';
import type { EvaluatedReport } from './evaluated-report.js';
import type { ExpressionProblem, FigureSource } from './expressions.js';
import type { Figure } from './figure.js';
import type { EvaluatedFundRow } from './funds.js';
import type { EvaluatedIndicator, EvaluatedLevel } from './indicators.js';
import type { EvaluatedField } from './report-parts.js';
import type { EvaluatedRow } from './tables.js';
import { nodeSpan } from './written.js';

type Subject = EvaluatedFundRow | EvaluatedRow | EvaluatedIndicator | EvaluatedLevel | EvaluatedField;

/** What the values of an indicator can be named without working out its score first. */
const written = new Set(['目标', '调整', '完成', '分值']);

/** Leads from a path, whose segments are linked to nodes, to the figure it means: in this report or in last year's. */
export class FigureLookup implements FigureSource {
  private readonly byNode = new Map<AstNode, Subject>();

  constructor(
    private readonly report: EvaluatedReport,
    private readonly reportOf: (report: Report) => EvaluatedReport,
  ) {
    for (const field of report.fields) this.byNode.set(field.node, field);
    for (const row of report.funds?.rows ?? []) this.byNode.set(row.node ?? row.declared?.node ?? report.node, row);
    for (const table of report.tables) for (const row of table.rows) this.byNode.set(row.node, row);
    for (const indicator of report.indicators.all) {
      this.byNode.set(indicator.node, indicator);
      for (const part of indicator.parts) this.byNode.set(part.node, part);
    }
    for (const level of report.indicators.levels) {
      this.byNode.set(level.node, level);
      for (const below of level.levels) this.byNode.set(below.node, below);
    }
  }

  figureOf(path: Path): Figure | ExpressionProblem | undefined {
    const { lookup, last, before } = this.follow(path);
    return last && lookup.figureAt(path, last, before);
  }

  partsOf(path: Path): Figure[] | undefined {
    const { lookup, last, before } = this.follow(path);
    if (!last) return undefined;
    const column = last.$type === 'Column' || last.$type === 'FormColumn' ? last.name : undefined;
    const subject = lookup.subjectOf(column !== undefined && before ? before : last);
    if (!subject || 'value' in subject) return undefined;
    if ('indicators' in subject) {
      if (column !== '分值' && column !== '得分') return undefined;
      lookup.report.settleLevel(subject);
      return subject.indicators.map((indicator) => (column === '分值' ? indicator.points : indicator.counted));
    }
    if ('amounts' in subject)
      return subject.parts.flatMap((part) => part.amounts.get(column ?? onlyKey(part.amounts)) ?? []);
    if ('cells' in subject) return subject.parts.flatMap((part) => part.cells.get(column ?? onlyKey(part.cells)) ?? []);
    return undefined;
  }

  countOf(path: Path): number | undefined {
    const { lookup, last } = this.follow(path);
    if (!last) return undefined;
    const table = lookup.report.tables.find(
      (candidate) => candidate.node === last || candidate.declared?.node === last,
    );
    if (table) return table.rows.length;
    const subject = lookup.subjectOf(last);
    if (!subject || 'value' in subject) return undefined;
    return 'indicators' in subject ? subject.indicators.length : subject.parts.length;
  }

  /** The last two nodes of a path, and the lookup of the report they belong to; no last node for an unknown name. */
  private follow(path: Path): { lookup: FigureLookup; last?: Member; before?: Member } {
    const nodes = path.segments.map((segment) => segment.ref);
    if (nodes.some((node) => node === undefined)) return { lookup: this };
    const last = nodes.at(-1) as Member;
    const before = nodes.at(-2);
    const owner = nodes[0]?.$type === 'Report' ? nodes[0] : AstUtils.getContainerOfType(before ?? last, isReport);
    const lookup = owner && owner !== this.report.node ? this.reportOf(owner).figures : this;
    return { lookup, last, ...(before && { before }) };
  }

  private figureAt(path: Path, last: Member, before: Member | undefined): Figure | ExpressionProblem | undefined {
    const absent = () => missingFigure(last, path.$cstNode?.text ?? '', nodeSpan(path));
    switch (last.$type) {
      case 'Field': {
        const field = this.byNode.get(last) as EvaluatedField | undefined;
        return field && this.report.fieldFigure(field);
      }
      case 'FormField': {
        // A check or a printed text of a form speaks of what the report writes there.
        const field = this.report.field(last.name ?? '');
        return field ? this.report.fieldFigure(field) : absent();
      }
      case 'FundRow':
      case 'FormRow':
      case 'Row': {
        const subject = this.subjectOf(last);
        const cells =
          subject && ('cells' in subject ? subject.cells : 'amounts' in subject ? subject.amounts : undefined);
        if (!cells) return absent();
        return cells.size === 1 ? cells.get(onlyKey(cells)) : { problem: 'column-expected', node: path };
      }
      case 'Column':
      case 'FormColumn':
        return before ? this.columnOf(before, last.name, path) : undefined;
      case 'Total':
      case 'FormTotal':
      case 'Goals':
      case 'FormGoals': {
        if (before !== last) return { problem: 'column-expected', node: path };
        const typed = path.segments.at(-1)?.$refText ?? '';
        return this.totalOf(last, keywordOf(typed, 'attribute') ?? typed, path);
      }
      default:
        return { problem: 'column-expected', node: path };
    }
  }

  /** What a node of the report, or of its form, stands for in the report. */
  private subjectOf(node: Member): Subject | undefined {
    const known = this.byNode.get(node);
    if (known) return known;
    const { funds, tables, indicators } = this.report;
    if (node.$type === 'FormRow') {
      const table = tables.find((candidate) => candidate.declared?.node === node.$container);
      return (
        table?.rows.find((row) => row.name === node.name) ?? funds?.rows.find((row) => row.declared?.node === node)
      );
    }
    if (node.$type === 'FormLevel') return indicators.levels.find((level) => level.declared?.node === node);
    return undefined;
  }

  private columnOf(owner: Member, column: string, path: Path): Figure | ExpressionProblem {
    const role = column === '目标数' ? '目标' : column;
    const subject = this.subjectOf(owner);
    const noNumber: ExpressionProblem = { problem: 'number-expected', node: path };
    if (!subject || 'value' in subject) return missingFigure(owner, path.$cstNode?.text ?? '', nodeSpan(path));
    if ('amounts' in subject) {
      const { points, score, rate } = subject;
      const judged: Record<string, Figure> = { 分值: points, 得分: score, 执行率: rate };
      return judged[role] ?? subject.amounts.get(role) ?? noNumber;
    }
    if ('cells' in subject) return subject.cells.get(column) ?? missingFigure(owner, column, nodeSpan(path));
    if (!written.has(role) && this.report.isSettling(subject)) return { problem: 'cycle', node: path };
    if ('indicators' in subject) {
      if (this.isSettling(subject, subject.indicators)) return { problem: 'cycle', node: path };
      this.report.settleLevel(subject);
      if (role === '分值') return subject.points;
      return role === '得分' ? subject.score : noNumber;
    }
    if (role === '目标' || role === '调整' || role === '完成') return this.report.valueFigure(subject, role);
    if (role === '分值') return subject.points;
    this.report.settleIndicator(subject);
    return (role === '得分' ? subject.score : subject.computed.get(role)) ?? noNumber;
  }

  /** A sum is circular while it, or anything that goes into it, is being worked out. */
  private isSettling(sum: object, members: readonly object[]): boolean {
    return this.report.isSettling(sum) || members.some((member) => this.report.isSettling(member));
  }

  private totalOf(owner: Member, attribute: string, path: Path): Figure | ExpressionProblem {
    const noNumber: ExpressionProblem = { problem: 'number-expected', node: path };
    if (owner.$type === 'Goals') {
      const goals = this.report.goals.find((candidate) => candidate.node === owner);
      return (attribute === '分值' ? goals?.points : attribute === '完成率' ? goals?.progress : undefined) ?? noNumber;
    }
    const { total } = this.report;
    if (this.isSettling(total, this.report.indicators.all)) return { problem: 'cycle', node: path };
    this.report.settleTotal();
    if (attribute === '得分') return total.score;
    return attribute === '分值' ? total.points : noNumber;
  }
}

function onlyKey(cells: Map<string, Figure>): string {
  return cells.size === 1 ? (cells.keys().next().value as string) : '';
}
