import {
  type ast,
  checkDocument,
  createJixiaoServices,
  type EvaluatedReport,
  evidenceUri,
  type Finding,
  noOtherFiles,
  readDocument,
} from '@jixiao/language';
import { type LangiumDocument, URI } from 'langium';

/** One set of services for a test file. Every file that is given as evidence is there, save those with 缺 in their names. */
export const { Jixiao: services, shared } = createJixiaoServices({
  ...noOtherFiles,
  hasFile: (path, from) => evidenceUri(path, from) && !path.includes('缺'),
});

let count = 0;

export function read(text: string): LangiumDocument<ast.File> {
  return readDocument(services, text, URI.parse(`file:///test-${++count}.jx`));
}

export function evaluate(text: string, index = 0): EvaluatedReport {
  const report = read(text).parseResult.value.reports[index];
  if (!report) throw new Error('the snippet holds no report');
  return services.evaluation.Evaluations.of(report);
}

export function check(text: string): Finding[] {
  return checkDocument(services, read(text));
}

/** A snippet and the stretches it marks with ⟦…⟧. */
export function marked(snippet: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const part of snippet.split(/([⟦⟧])/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '⟧') marks.push({ start: open.pop() as number, end: text.length });
    else text += part;
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}
