import { resolve } from 'node:path';
import { formatText, nearest } from '@jixiao/core';
import { createFile, writeProblem } from '@jixiao/disk';
import { builtInFormNames, formatDocument, type Message, skeleton } from '@jixiao/language';
import { type Command, exitCode } from '../command.js';
import { messages } from '../messages.js';
import { sayOfFile } from '../say.js';
import { createWorkspace } from '../workspace/workspace.js';

/** `jixiao new FORM [-o FILE]`: forms are the built-in ones and those in the folder where the report will lie. */
export const newReport: Command = {
  name: 'new',
  operands: messages.formOperand,
  summary: messages.newSummary,
  options: {
    output: { type: 'string', short: 'o', value: 'FILE', help: messages.newOutput },
  },
  async run({ values, operands, language, io }): Promise<number | Message> {
    const output = values.output as string | undefined;
    const target = resolve(io.cwd, output ?? '-.jx');
    const { services, open } = createWorkspace([{ name: target, path: target }]);
    const from = open(target, '').parseResult.value;
    const forms = [...new Set([...builtInFormNames, ...services.references.OtherFiles.formNames()])];

    const [name, ...more] = operands;
    const list = forms.map((form) => `  ${form}`).join('\n');
    if (name === undefined) return { text: messages.formMissing, args: { forms: list } };
    if (more.length > 0) return { text: messages.formTooMany, args: {} };
    const form = services.references.FormLibrary.findForm(name, from);
    if (!form) return unknownForm(name, forms, list);

    const text = formatDocument(services, skeleton(services.references.FormLibrary.effectiveForm(form), language));
    if (output === undefined) {
      await io.stdout.write(text);
      return exitCode.ok;
    }
    try {
      createFile(target, text);
    } catch (error) {
      await sayOfFile(io, language, output, writeProblem(error));
      return exitCode.failure;
    }
    await io.stderr.write(`${formatText(messages.written, language, { file: output })}\n`);
    return exitCode.ok;
  },
};

function unknownForm(name: string, forms: readonly string[], list: string): Message {
  const meant = nearest(name, forms);
  return meant
    ? { text: messages.formUnknownMeant, args: { name, meant, forms: list } }
    : { text: messages.formUnknown, args: { name, forms: list } };
}
