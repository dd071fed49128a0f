import type { Severity } from '@jixiao/language';
import type { TextDocument } from 'langium';
import type { Issue, Range } from '../issue.js';
import { messages } from '../messages.js';
import { codeFrame } from './code-frame.js';
import { summaryText } from './summary.js';
import { visibleText } from './visible-text.js';
import type { Writer, WriterSettings } from './writer.js';

const colourOf: Record<Severity, number> = { error: 31, warning: 33, info: 36, hint: 36 };

/** For people: each finding with its line and marks under the place, and a summary at the end. */
export function textWriter({ language, colours, width }: WriterSettings): Writer {
  const paint = (code: number, text: string) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);
  const counts = { files: 0, errors: 0, warnings: 0, hints: 0, unread: 0 };

  const frame = (text: TextDocument, range: Range, indent: string, colour: number): string => {
    const number = `${range.start.line + 1}`;
    const { source, marks } = codeFrame(text, range, Math.max(20, width - indent.length - number.length - 3));
    const gutter = ' '.repeat(number.length);
    return `${indent}${paint(2, `${number} |`)} ${source}\n${indent}${paint(2, `${gutter} |`)} ${paint(colour, marks)}\n`;
  };

  const show = (name: string, text: TextDocument, issue: Issue): string => {
    const { severity, range, rule, related } = issue;
    const colour = colourOf[severity];
    const word = paint(colour, messages[severity][language]);
    const head = `${paint(1, placeText(name, range))}  ${word}  ${visibleText(issue.message)}  ${paint(2, `[${rule}]`)}\n`;
    const others = related.map((place) => {
      const start = `  ${messages.related[language]} ${placeText(place.file.name, place.range)}  `;
      return `${start}${visibleText(place.message)}\n${frame(place.text, place.range, '    ', 36)}`;
    });
    return `${head}${frame(text, range, '  ', colour)}${others.join('')}\n`;
  };

  return {
    file({ file, issues, text, problem }) {
      if (problem !== undefined) {
        counts.unread++;
        return '';
      }
      counts.files++;
      for (const { severity } of issues) {
        if (severity === 'error') counts.errors++;
        else if (severity === 'warning') counts.warnings++;
        else counts.hints++;
      }
      return text ? issues.map((issue) => show(file.name, text, issue)).join('') : '';
    },
    end: () => `${summaryText(counts, language)}\n`,
  };
}

/** One-based, as editors count. */
function placeText(name: string, { start }: Range): string {
  return `${visibleText(name)}:${start.line + 1}:${start.character + 1}`;
}
