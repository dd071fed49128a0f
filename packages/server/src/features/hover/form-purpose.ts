import type { ast } from '@jixiao/language';
import { AstUtils } from 'langium';

/** What a form is for, in the words of the comment above its head; undefined where there is none. */
export function formPurpose(form: ast.Form): string | undefined {
  const text = AstUtils.getDocument(form).textDocument.getText();
  const above = text.slice(0, form.$cstNode?.offset ?? 0).split(/\r?\n/);
  // The blanks before the head, and one blank line that may part it from the comment.
  above.pop();
  if (above.at(-1)?.trim() === '') above.pop();
  const words: string[] = [];
  for (let line = above.pop()?.trim(); line?.startsWith('//'); line = above.pop()?.trim())
    words.unshift(line.slice(2).trim());
  const isChinese = words.every((line) => /\p{Script=Han}/u.test(line));
  return words.length > 0 ? words.join(isChinese ? '' : ' ') : undefined;
}
