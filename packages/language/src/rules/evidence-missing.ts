import { writtenEvidence } from '../references/evidence.js';
import type { Rule } from './rule.js';

/** 佐证的文件不在那里。 */
export const evidenceMissing: Rule = {
  id: 'evidence-missing',
  severity: 'warning',
  purpose: {
    zh: '“佐证”写的文件应放在所写的位置',
    en: 'Every file given as evidence is where the report says it is',
  },
  basis: {
    zh: '复核时要逐项翻看佐证材料，报送时也要一并打包；文件找不到，这项完成值就没有依据。路径从报告所在的文件夹算起。',
    en: 'Reviewers open the evidence of each result, and it is handed in together with the report; a result whose file cannot be found rests on nothing. Paths begin at the folder of the report.',
  },
  examples: {
    good: [
      '指标 加装电梯\n  目标 ≥20台 完成 23台 分值 5 得分 5\n  佐证 "附件/电梯验收单.pdf"，"附件/现场照片（二期）.zip"',
      '指标 加装电梯\n  目标 ≥20台 完成 23台 分值 5 得分 5\n  佐证 "https://example.com/缺.pdf"\n  其中 松涛苑\n    目标 ≥8台 完成 9台 佐证 “附件\\验收单.pdf”',
    ],
    bad: [
      '指标 加装电梯\n  目标 ≥20台 完成 23台 分值 5 得分 5\n  佐证 "附件/电梯验收单.pdf"，⟦"附件/缺页.pdf"⟧',
      '指标 加装电梯\n  目标：≥２０台 完成：２３台 佐证：⟦「附件/缺.zip」⟧ 分值：５ 得分：５\n  其中 松涛苑\n    目标 ≥8台 完成 9台\n    佐证 "附件/验收单.pdf"\n    佐证 ⟦“缺（一期）.pdf”⟧',
    ],
  },
  check(report, found) {
    for (const row of report.indicators.all.flatMap((indicator) => [indicator, ...indicator.parts])) {
      for (const { path, span } of writtenEvidence(row.node)) {
        if (report.hasFile(path) !== false) continue;
        found({ at: span, subject: row, message, args: { path, name: row.name } });
      }
    }
  },
};

const message = {
  zh: '找不到“{name}”的佐证文件“{path}”；请放到报告所在的文件夹里，或改正文件名',
  en: 'The evidence of "{name}" is not there: {path}; put it into the folder of the report, or correct its name',
};
