/** A generated report as a writer of YAML would keep it: the same names, numbers and sentences, held to a schema. */

/** What the schema of `yaml-language-server` demands of such a file. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['报告', '年度', '项目名称', '资金', '年度目标', '指标', '总分', '正文'],
  properties: {
    报告: { type: 'string' },
    年度: { type: 'integer', minimum: 2000 },
    资金: {
      type: 'array',
      items: {
        type: 'object',
        required: ['名称'],
        properties: {
          名称: { type: 'string' },
          年初预算数: { type: 'number' },
          全年预算数: { type: 'number' },
          全年执行数: { type: 'number' },
        },
      },
    },
    年度目标: { type: 'object', required: ['预期', '完成'] },
    指标: {
      type: 'array',
      items: {
        type: 'object',
        required: ['一级', '二级', '名称', '目标', '完成', '分值', '得分'],
        additionalProperties: false,
        properties: {
          一级: { enum: ['产出指标', '效益指标', '满意度指标'] },
          二级: { type: 'string' },
          名称: { type: 'string', minLength: 1 },
          目标: { type: 'string', pattern: '^[≥≤=]?\\d+(\\.\\d+)?\\S*$' },
          完成: { type: 'string', pattern: '^\\d+(\\.\\d+)?\\S*$' },
          分值: { type: 'number', minimum: 0, maximum: 100 },
          得分: { type: 'number', minimum: 0, maximum: 100 },
          偏差: { type: 'string' },
        },
      },
    },
    表: { type: 'array', items: { type: 'object', required: ['名称', '金额'] } },
    总分: { type: 'number', minimum: 0, maximum: 100 },
    正文: { type: 'array', items: { type: 'string' } },
  },
};

/** `schema` is the address of a file with `reportSchema`. */
export function reportAsYaml(report: string, schema: string): string {
  const out = [`# yaml-language-server: $schema=${schema}`];
  const place = { block: '', level1: '', level2: '' };
  const begin = (block: string) => {
    if (place.block !== block) out.push(`${block}:`);
    place.block = block;
  };
  const text = (value: string) => JSON.stringify(value);
  for (const line of report.split('\n')) {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    if (line.startsWith('#') || word === '' || word === '表' || word === '正文') {
      if (word === '正文') begin('正文');
    } else if (place.block === '正文') out.push(`  - ${text(line)}`);
    else if (word === '报告') out.push(`报告: ${rest[0]}`);
    else if (word === '总分') out.push(`总分: ${rest[0]}`);
    else if (word === '年度目标') begin('年度目标');
    else if (word === '资金') begin('资金');
    else if (word === '预期') out.push(`  预期: |`, `    ${rest[1]}`);
    else if (word === '|') out.push(`    ${rest[0]}`);
    else if (word === '完成') out.push(`  完成: ${rest[0]}`);
    else if (word === '一级') place.level1 = rest[0] ?? '';
    else if (word === '二级') place.level2 = rest[0] ?? '';
    else if (word === '指标') {
      begin('指标');
      out.push(`  - 一级: ${place.level1}`, `    二级: ${place.level2}`, `    名称: ${text(rest.join(' '))}`);
    } else if (word === '目标')
      for (let i = 0; i < rest.length + 1; i += 2) out.push(`    ${[word, ...rest][i]}: ${rest[i]}`);
    else if (word === '偏差') out.push(`    偏差: ${text(rest.join(' '))}`);
    else if (word === '行' || word === '-') {
      const [name, ...numbers] = rest;
      const columns = place.block === '资金' ? ['年初预算数', '全年预算数', '全年执行数'] : ['金额'];
      if (place.block !== '资金') begin('表');
      out.push(`  - 名称: ${name}`, ...numbers.map((number, index) => `    ${columns[index]}: ${number}`));
    } else
      for (const pair of line.trim().split('，')) {
        const [key, value] = pair.split('：');
        out.push(`${key}: ${value}`);
      }
  }
  return `${out.join('\n')}\n`;
}
