import { formatText, type Language, type Localized } from '@jixiao/core';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Why a name is not changed, in the user's words. */
export function refusal(
  code: keyof typeof messages,
  language: Language,
  args: Record<string, string> = {},
): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, formatText(messages[code], language, args));
}

const messages = {
  'built-in': {
    zh: '“{name}”是内置表式“{form}”里的名称，不能改；需要别的名称，请另写一个表式，用“继承 {form}”',
    en: '"{name}" belongs to the built-in form "{form}" and cannot be renamed; write a form of your own that extends it',
  },
  'fixed-column': {
    zh: '“{name}”是固定的栏名，不能改，也不能用作别的栏的名称；要改印出来的字，请改栏名后面引号里的字',
    en: '"{name}" is one of the fixed columns; to change what is printed, change the text in quotes behind it',
  },
  empty: { zh: '名称不能空着', en: 'The name must not be empty' },
  marks: {
    zh: '名称里不能有换行、“|”和“[[ ]]”',
    en: 'A name holds no line breaks, no "|" and no "[[ ]]"',
  },
  reserved: {
    zh: '“{name}”是固定的词，不能用作名称',
    en: '"{name}" is a word of the language and cannot be a name here',
  },
  clash: { zh: '已经有“{name}”了，请换一个名称', en: 'There is a "{name}" already; choose another name' },
  unwritable: {
    zh: '“{name}”不能写在这里；请只用汉字、字母、数字、括号和“_、·%”，并以文字开头',
    en: '"{name}" cannot be written here; use letters, digits, brackets and "_ · %", and begin with a letter',
  },
} as const satisfies Record<string, Localized>;
