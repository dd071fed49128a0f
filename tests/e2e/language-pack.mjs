/** Chinese for the user interface of the host, so that it also asks extensions for their Chinese texts. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const translations = 'package/translations';

/**
 * Makes the table that the host reads from the one in the unpacked npm package. The package is of an older VS Code:
 * texts that are new since then stay English, as do those that now have other parameters.
 * @param {string} folder holds the unpacked npm package
 * @param {string} out the folder of the host with its table of texts
 */
export async function writeLanguagePack(folder, out) {
  const { default: chinese } = await import(pathToFileURL(join(folder, translations, 'main.i18n.json.js')).href);
  const messages = JSON.parse(readFileSync(join(out, 'nls.messages.json'), 'utf8'));
  const contents = {};
  let index = 0;
  for (const [module, keys] of JSON.parse(readFileSync(join(out, 'nls.keys.json'), 'utf8'))) {
    for (const key of keys) {
      const english = messages[index++];
      const text = chinese[module]?.[key];
      if (english && text && parameters(text) === parameters(english)) (contents[module] ??= {})[key] = text;
    }
  }
  writeFileSync(join(folder, translations, 'main.i18n.json'), JSON.stringify({ contents }));
}

/** What `languagepacks.json` in the data folder of a host says, so that the host knows the language. */
export function languagePacks(folder) {
  const extensions = readdirSync(join(folder, translations, 'extensions')).map((name) => [
    name.replace(/\.i18n\.json$/, ''),
    join(folder, translations, 'extensions', name),
  ]);
  const chinese = {
    hash: 'jixiao',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'jixiao.zh-cn' }, version: '1.0.0' }],
    translations: { vscode: join(folder, translations, 'main.i18n.json'), ...Object.fromEntries(extensions) },
  };
  return { 'zh-cn': chinese };
}

function parameters(text) {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}
