import { nearest, padEnd } from '@jixiao/core';
import {
  builtInForms,
  createJixiaoServices,
  type Message,
  rules as ruleList,
  rulePage,
  severityNames,
} from '@jixiao/language';
import { type Command, exitCode } from '../command.js';
import { messages } from '../messages.js';

/** `jixiao rules [ID]` */
export const rules: Command = {
  name: 'rules',
  operands: messages.ruleOperand,
  summary: messages.rulesSummary,
  options: {},
  async run({ operands, language, io }): Promise<number | Message> {
    const [id, ...more] = operands;
    if (more.length > 0) return { text: messages.ruleTooMany, args: {} };
    if (id === undefined) {
      const width = Math.max(...ruleList.map((rule) => rule.id.length));
      const rows = ruleList.map((rule) => {
        const severity = severityNames[rule.severity][language];
        return `${padEnd(rule.id, width)}  ${padEnd(severity, 7)}  ${rule.purpose[language]}\n`;
      });
      await io.stdout.write(rows.join(''));
      return exitCode.ok;
    }
    // What these two say is no rule of the trade, yet their ids stand behind findings.
    if (id === 'syntax' || id === 'reference') {
      const about = id === 'syntax' ? messages.syntaxAbout : messages.referenceAbout;
      await io.stdout.write(`${id}\n\n${about[language]}\n`);
      return exitCode.ok;
    }
    const rule = ruleList.find((candidate) => candidate.id === id);
    if (!rule) return unknownRule(id);
    const forms = builtInForms(createJixiaoServices().Jixiao);
    await io.stdout.write(plainText(rulePage(rule, language, forms)));
    return exitCode.ok;
  },
};

function unknownRule(name: string): Message {
  const meant = nearest(
    name,
    ruleList.map(({ id }) => id),
  );
  return meant
    ? { text: messages.ruleUnknownMeant, args: { name, meant } }
    : { text: messages.ruleUnknown, args: { name } };
}

/** Markdown as it reads without a browser: examples are indented, marks are gone. */
function plainText(markdown: string): string {
  return markdown
    .split(/^```jx\n([\s\S]*?)^```$/m)
    .map((part, index) =>
      index % 2 === 1
        ? part.trimEnd().replace(/^(?=.)/gm, '    ')
        : part
            .replace(/^#+ /gm, '')
            .replace(/\[([^\]\n]+)\]\([^)\n]+\)/g, '$1')
            .replaceAll('`', ''),
    )
    .join('');
}
