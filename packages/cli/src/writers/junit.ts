import type { CheckedFile, Issue } from '../issue.js';
import { messages } from '../messages.js';
import { wellFormed } from './visible-text.js';
import type { Writer, WriterSettings } from './writer.js';

/** JUnit XML: one suite a run, one case a file. Its head counts what follows, so the cases are kept until the end. */
export function junitWriter({ language }: WriterSettings): Writer {
  const cases: string[] = [];
  let failures = 0;
  let unread = 0;

  const line = (checked: CheckedFile, issue: Issue) => {
    const { line: row, character } = issue.range.start;
    const place = `${checked.file.name}:${row + 1}:${character + 1}`;
    return `${place} ${messages[issue.severity][language]} ${issue.message} [${issue.rule}]`;
  };

  return {
    file(checked) {
      const errors = checked.issues.filter((issue) => issue.severity === 'error');
      const others = checked.issues.filter((issue) => issue.severity !== 'error');
      const parts = errors.map(
        (issue) =>
          `<failure type="${escapeXml(issue.rule)}" message="${escapeXml(issue.message)}">${escapeXml(line(checked, issue))}</failure>`,
      );
      if (checked.problem !== undefined) parts.push(`<error message="${escapeXml(checked.problem)}"/>`);
      if (others.length > 0) {
        const lines = others.map((issue) => line(checked, issue)).join('\n');
        parts.push(`<system-out>${escapeXml(lines)}</system-out>`);
      }
      if (errors.length > 0) failures++;
      if (checked.problem !== undefined) unread++;
      const inner = parts.map((part) => `      ${part}\n`).join('');
      const head = `    <testcase classname="jixiao" name="${escapeXml(checked.file.name)}"`;
      cases.push(inner === '' ? `${head}/>\n` : `${head}>\n${inner}    </testcase>\n`);
      return '';
    },
    end() {
      const counts = `tests="${cases.length}" failures="${failures}" errors="${unread}"`;
      return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<testsuites ${counts}>\n`,
        `  <testsuite name="jixiao" ${counts} skipped="0">\n`,
        ...cases,
        '  </testsuite>\n',
        '</testsuites>\n',
      ].join('');
    },
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For texts and attributes. What XML 1.0 cannot hold becomes the replacement character. */
function escapeXml(text: string): string {
  return (
    wellFormed(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (mark) => entities[mark] as string)
  );
}
