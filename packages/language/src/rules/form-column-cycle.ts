import { AstUtils, GrammarUtils } from 'langium';
import { circularColumns } from '../evaluation/computed-columns.js';
import { nodeSpan, spanOf } from '../evaluation/written.js';
import { type FormColumn, isForm } from '../generated/ast.js';
import type { Rule } from './rule.js';

/** 计算栏绕一圈用到了自己。 */
export const formColumnCycle: Rule = {
  id: 'form-column-cycle',
  severity: 'error',
  purpose: { zh: '计算栏不能直接或间接用到自己', en: 'A computed column does not depend on itself' },
  basis: {
    zh: '绕成一圈的算式算不出数，这几栏会空着。',
    en: 'Formulas in a circle have no value; their columns stay empty.',
  },
  examples: {
    good: [
      '表式 甲\n  指标\n    列 三级 分值 得分 折算得分 = 得分 * 分值 / 100',
      '表式 甲\n  表 比较 万元\n    列 预算数 决算数\n    列 差额 = 决算数 － 预算数\n    列 两倍 = 差额 * 2',
    ],
    bad: [
      '表式 甲\n  指标\n    列 三级 分值 得分 ⟦折算得分⟧ = 折算得分 * 2',
      '表式 甲\n  表 比较 万元\n    列 预算数\n    列 ⟦差额⟧ = 比率 ＋ 1\n    列 比率 = 差额 * 2',
    ],
  },
  checkForm(form, found) {
    const lists = [form.funds?.columns, form.indicators?.columns, ...[...form.tables.values()].map((t) => t.columns)];
    for (const columns of lists) {
      const [first, ...others] = circularColumns(columns ?? []);
      // An inherited circle is told in the form that has it.
      if (!first || AstUtils.getContainerOfType(first, isForm) !== form.node) continue;
      found({
        at: nameSpan(first),
        subject: first,
        message,
        args: { name: first.name, columns: [first, ...others].map((column) => column.name).join(' ') },
        related: others.map((column) => ({
          at: nameSpan(column),
          node: column,
          message: otherMessage,
          args: { name: column.name },
        })),
      });
    }
  },
};

function nameSpan(column: FormColumn) {
  const node = GrammarUtils.findNodeForProperty(column.$cstNode, 'name');
  return node ? spanOf(node) : nodeSpan(column);
}

const message = {
  zh: '“{name}”栏的算式绕一圈又用到自己（{columns}）；请改用别的栏',
  en: 'The formula of "{name}" leads back to itself ({columns}); use other columns',
};
const otherMessage = { zh: '“{name}”也在这一圈里', en: '"{name}" is part of the circle' };
