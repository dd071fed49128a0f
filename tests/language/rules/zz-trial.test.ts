import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { it } from 'vitest';
import type { Rule } from '@jixiao/language';
import { formatText } from '@jixiao/core';
import { findingsOf } from './check-rule.js';
const dir = 'packages/language/src/rules/';
it('trial', async () => {
  const rules: Rule[] = [];
  for (const f of readdirSync(dir)) if (/^(score|weight|struct|attribute|cell|row|form|expression|reference|check)-?.*\.ts$/.test(f)) {
    const m = await import(`../../../${dir}${f}`);
    for (const v of Object.values(m)) if (v && typeof v === 'object' && 'examples' in (v as object)) rules.push(v as Rule);
  }
  const files: [string, string][] = [];
  const walk = (d: string) => { for (const e of readdirSync(d, { withFileTypes: true })) { const p = `${d}/${e.name}`; if (e.isDirectory()) walk(p); else if (p.endsWith('.jx')) files.push([p, readFileSync(p, 'utf8')]); else if (p.endsWith('.md')) { let i = 0; for (const m of readFileSync(p, 'utf8').matchAll(/```jx[^\n]*\n([\s\S]*?)```/g)) files.push([`${p}#${i++}`, m[1]!]); } } };
  for (const d of ['examples', 'tests/language/syntax/samples', 'packages/language/docs', 'packages/language/forms', '/tmp/trial']) if (existsSync(d)) walk(d);
  let out = `${rules.length} rules\n`;
  for (const [p, t] of files) for (const r of rules) for (const f of findingsOf(r, t)) {
    const line = t.slice(0, f.at.start).split('\n').length;
    out += `${p}:${line} ${r.id} ${f.severity ?? r.severity} [${t.slice(f.at.start, f.at.end).slice(0, 20)}] ${formatText(f.message, 'zh', f.args ?? {})} ${(f.fixes ?? []).map(x => formatText(x.title.text, 'zh', x.title.args)).join(' / ')}\n`;
  }
  (await import('node:fs')).writeFileSync('/tmp/trial.txt', out);
});
