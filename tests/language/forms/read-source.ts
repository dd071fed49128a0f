import { URI } from 'langium';
import {
  checkDocument,
  createJixiaoServices,
  type EffectiveForm,
  effectiveForm,
  readDocument,
} from '../../../packages/language/src/index.js';

const services = createJixiaoServices().Jixiao;

/** A finding as a failing test should show it. */
export interface Problem {
  line: number;
  rule: string;
  text: string;
}

/** The forms and reports of a text, and everything about it that cannot be read or is not found. */
export function readSource(text: string) {
  const document = readDocument(services, text, URI.parse('file:///例.jx'));
  const problems: Problem[] = checkDocument(services, document)
    .filter(({ rule }) => rule === 'syntax' || rule === 'reference')
    .map(({ rule, start, end }) => ({
      line: document.textDocument.positionAt(start).line + 1,
      rule,
      text: text.slice(start, end),
    }));
  const { forms, reports } = document.parseResult.value;
  return { forms, reports, problems };
}

/** The named form of a text, merged with what it extends. */
export function readForm(text: string, name: string): EffectiveForm {
  const form = readSource(text).forms.find((candidate) => candidate.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return effectiveForm(form);
}
