import { type Localized, nearest } from '@jixiao/core';
import type { LangiumDocument, LinkingError, Reference } from 'langium';
import { AstUtils } from 'langium';
import type { File, Path, Report } from '../generated/ast.js';
import { isForm, isReport } from '../generated/ast.js';
import type { JixiaoServices } from '../jixiao-module.js';
import { linkDocument } from '../read-document.js';
import { defaultFormName, isFormMissing, lacksBase } from '../references/form-library.js';
import { type JixiaoLinker, segmentIndex } from '../references/jixiao-references.js';
import type { Finding } from './finding.js';

/** Names that are not found, each once, with the nearest name that is. */
export function referenceFindings(services: JixiaoServices, document: LangiumDocument<File>): Finding[] {
  linkDocument(services, document);
  const linker = services.references.Linker as JixiaoLinker;
  const found: Finding[] = [];
  for (const reference of document.references) {
    const error = (reference as Reference).error;
    const node = reference.$refNode;
    if (!error || !node || isConsequence(error)) continue;
    const name = reference.$refText;
    const meant = nearest(name, linker.visibleNames(error.info));
    const kind = messageKind(error);
    found.push({
      rule: 'reference',
      severity: kind === 'previous' ? 'warning' : 'error',
      message: {
        text: meant ? withSuggestion(messages[kind]) : messages[kind],
        args: { name, meant: meant ?? '', form: formName(error) },
      },
      start: node.offset,
      end: node.end,
      related: [],
      fixes: meant
        ? [
            {
              title: { text: fixTitle, args: { meant } },
              edits: [{ start: node.offset, end: node.end, text: meant }],
              safe: false,
            },
          ]
        : [],
    });
  }
  return found;
}

/** A name that is lost only because another one is: behind an unknown segment, or under an unknown form. */
function isConsequence({ info }: LinkingError): boolean {
  const { container, property } = info;
  if (property === 'segments' && segmentIndex(info) > 0) {
    const before = (container as Path).segments[segmentIndex(info) - 1];
    if (before && !before.ref) return true;
  }
  if (property === 'form' || property === 'base' || property === 'previous') return false;
  const report: Report | undefined = AstUtils.getContainerOfType(container, isReport);
  if (report && isFormMissing(report)) return true;
  if (property === 'level' && container.$type === 'Subcategory') {
    const category = container.$container;
    return category?.$type === 'Category' && 'level' in category && !(category.level as Reference | undefined)?.ref;
  }
  const form = AstUtils.getContainerOfType(container, isForm);
  return form !== undefined && lacksBase(form);
}

const messages = {
  form: { zh: '没有名为“{name}”的表式', en: 'There is no form "{name}"' },
  previous: { zh: '找不到上年的报告“{name}”', en: 'Last year’s report "{name}" is not found' },
  field: { zh: '表式“{form}”没有“{name}”这一栏', en: 'The form "{form}" has no field "{name}"' },
  row: { zh: '表式“{form}”的资金部分没有“{name}”这一行', en: 'The funds of the form "{form}" have no row "{name}"' },
  level: { zh: '表式“{form}”没有“{name}”这一类指标', en: 'The form "{form}" has no level "{name}"' },
  table: { zh: '表式“{form}”没有表“{name}”', en: 'The form "{form}" has no table "{name}"' },
  path: { zh: '报告里没有“{name}”', en: 'There is no "{name}" in the report' },
  member: { zh: '“{name}”不在它前面那一项里', en: 'There is no "{name}" behind the name before it' },
} as const satisfies Record<string, Localized>;

const fixTitle = { zh: '改为“{meant}”', en: 'Change to "{meant}"' };

function withSuggestion(text: Localized): Localized {
  return { zh: `${text.zh}，是不是“{meant}”？`, en: `${text.en}; did you mean "{meant}"?` };
}

function messageKind({ info }: LinkingError): keyof typeof messages {
  switch (info.property) {
    case 'form':
    case 'base':
      return 'form';
    case 'previous':
    case 'field':
    case 'row':
    case 'level':
      return info.property;
    case 'tables':
      return 'table';
    default:
      return segmentIndex(info) > 0 ? 'member' : 'path';
  }
}

function formName({ info }: LinkingError): string {
  const report = AstUtils.getContainerOfType(info.container, isReport);
  return report?.form?.$refText ?? AstUtils.getContainerOfType(info.container, isForm)?.name ?? defaultFormName;
}
