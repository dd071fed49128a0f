import { AstUtils, GrammarUtils } from 'langium';
import { spanOf } from '../evaluation/written.js';
import { builtInFormNames, builtInFormText } from '../forms/form-texts.js';
import type { Rule } from './rule.js';

/** 表式与内置表式重名。 */
export const formShadowed: Rule = {
  id: 'form-shadowed',
  severity: 'info',
  purpose: {
    zh: '自己的表式与内置表式同名时，用的是自己的',
    en: 'A form named like a built-in one is used in its place',
  },
  basis: {
    zh: '表式按先本文件、再工作区、后内置的顺序找；同名的内置表式就用不到了。',
    en: 'Forms are looked up in the file, the workspace, then among the built-in ones, which are hidden by equal names.',
  },
  examples: {
    good: ['表式 我街道项目自评\n  继承 项目支出自评', '表式：项目支出自评２\n  总分 １００'],
    bad: ['表式 ⟦项目支出自评⟧\n  总分 100', '表式：⟦部门整体自评⟧ "自评表"\n  总分 １００'],
  },
  checkForm(form, found) {
    const { node, name } = form;
    const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    if (!place || !builtInFormNames.includes(name)) return;
    // The built-in form itself, opened as a file.
    if (AstUtils.getDocument(node).textDocument.getText() === builtInFormText(name)) return;
    found({ at: spanOf(place), subject: node, message, args: { name } });
  },
};

const message = {
  zh: '“{name}”与内置表式同名，报告将用这里的；不想代替内置表式的，请换个名称',
  en: '"{name}" is also a built-in form; reports will use this one. Rename it if that is not meant',
};
