import type { Localized } from '@jixiao/core';

/** Why a file cannot be read or written, said so that whoever has it can mend it. */
export const messages = {
  fileMissing: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  fileForbidden: { zh: '没有权限打开', en: 'no permission to open it' },
  fileLoop: { zh: '快捷链接绕成了圈，打不开', en: 'its links lead in a circle' },
  fileFailed: { zh: '打不开（{code}）', en: 'cannot be opened ({code})' },
  fileTooLarge: {
    zh: '文件有 {size} MB，太大了（最多 {limit} MB），没有读',
    en: 'the file has {size} MB, which is too large (at most {limit} MB); it was not read',
  },
  fileGbk: {
    zh: '这个文件是 GBK 编码（老式中文编码），请用记事本打开，“另存为”时编码选 UTF-8',
    en: 'this file is encoded in GBK; please save it as UTF-8',
  },
  fileUtf16: {
    zh: '这个文件是 UTF-16（记事本里叫“Unicode”）编码，请“另存为”UTF-8',
    en: 'this file is encoded in UTF-16; please save it as UTF-8',
  },
  fileBinary: {
    zh: '这不是文本文件（可能是 Word、Excel 或图片），没有读',
    en: 'this is not a text file; it was not read',
  },
  fileNotUtf8: {
    zh: '第 {line} 行有乱码，文件不是完好的 UTF-8 文本，请重新保存为 UTF-8',
    en: 'line {line} is damaged: the file is not proper UTF-8 text; please save it as UTF-8 again',
  },
  fileExists: {
    zh: '这个文件已经有了，没有覆盖；请换个名称，或先把它移走',
    en: 'this file exists and was left alone; choose another name or move it away first',
  },
  fileProtected: {
    zh: '没有权限写入（文件或文件夹是只读的）',
    en: 'no permission to write (the file or its folder is read-only)',
  },
  fileProtectedOrInUse: {
    zh: '写不进去：文件或文件夹是只读的，或者文件正在别的程序（Word、Excel、WPS）里打开着，请关上再试',
    en: 'cannot be written: the file or its folder is read-only, or another program has the file open; close it and try again',
  },
  fileInUse: {
    zh: '文件正在别的程序（Word、Excel、WPS）里打开着，请关上再试',
    en: 'another program has the file open; close it and try again',
  },
  diskFull: { zh: '磁盘满了，没有写入', en: 'the disk is full; nothing was written' },
  fileIsFolder: { zh: '已经有一个同名的文件夹，没有写入', en: 'there is a folder of this name; nothing was written' },
  folderIsFile: { zh: '路径中有一段不是文件夹，而是文件', en: 'a part of the path is a file, not a folder' },
  nameTooLong: { zh: '文件名太长，请改短些', en: 'the name is too long; choose a shorter one' },
  fileNotWritten: { zh: '写不进去（{code}）', en: 'cannot be written ({code})' },
} as const satisfies Record<string, Localized>;
