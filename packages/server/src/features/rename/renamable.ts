import { type ast, builtInScheme, columnRoleOf } from '@jixiao/language';
import { type AstNode, AstUtils } from 'langium';
import type { ServerContext } from '../../context.js';
import { canonicalWord, type Named, namedAt } from '../../lookup/named.js';
import type { LoadedFile } from '../../workspace/loaded-file.js';
import { refusal } from './messages.js';

/** The name at an offset, where it can be changed; undefined where there is none. Throws what the user is told where it must stay. */
export function renamableAt(
  file: LoadedFile,
  offset: number,
  { workspace, language }: ServerContext,
): Named | undefined {
  const named = namedAt(file, offset, workspace.services);
  if (!named || isWordOfLanguage(named)) return undefined;
  const { name, subject } = named;
  if (AstUtils.getDocument(subject.node).uri.scheme === builtInScheme) {
    const form = AstUtils.getContainerOfType(subject.node, (one): one is ast.Form => one.$type === 'Form');
    throw refusal('built-in', language, { name, form: form?.name ?? '' });
  }
  if (isRoleColumn(subject.node)) throw refusal('fixed-column', language, { name });
  return named;
}

/** 资金, 上年, 完成 in a path, and the keywords of blocks: they call a thing without being its name. */
function isWordOfLanguage({ use, subject, target, name, node }: Named): boolean {
  if (use === 'keyword' || subject.attribute !== undefined) return true;
  if (node.$type !== 'Path') return false;
  if (target.$type === 'Goals') return (target as ast.Goals).name !== name;
  return /^(Report|Funds|Total|FormFunds|FormGoals|FormTotal)$/.test(target.$type);
}

/** The columns of funds and indicators are known by fixed names; those that a form adds, and those of tables, are not. */
export function isRoleColumn(node: AstNode): boolean {
  return node.$type === 'FormColumn' && takesRoles(node) && columnRoleOf((node as ast.FormColumn).name) !== undefined;
}

export function takesRoles({ $container }: AstNode): boolean {
  return $container?.$type !== 'FormTable';
}

/** Whether two spellings are one name: `actual` and 完成 are. */
export function sameName(a: string, b: string): boolean {
  return a === b || (canonicalWord(a) ?? a) === (canonicalWord(b) ?? b);
}
