import { type Dirent, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Files of the fonts that official documents are set in, for each the best first, in lower case. */
const fileNames: readonly (readonly string[])[] = [
  // 方正小标宋, 华文中宋
  [
    'fzxbsjw.ttf',
    'fzxbsk.ttf',
    'fzxbsjw_gb1-0.ttf',
    '方正小标宋简体.ttf',
    '方正小标宋_gbk.ttf',
    '小标宋.ttf',
    'stzhongs.ttf',
    'stzhongsong.ttf',
  ],
  // 仿宋
  [
    'simfang_gb2312.ttf',
    'fangsong_gb2312.ttf',
    '仿宋_gb2312.ttf',
    'simfang.ttf',
    'fangsong.ttf',
    '仿宋.ttf',
    'stfangso.ttf',
    'stfangsong.ttf',
  ],
  // 楷体
  ['simkai_gb2312.ttf', 'kaiti_gb2312.ttf', '楷体_gb2312.ttf', 'simkai.ttf', 'kaiti.ttf', '楷体.ttf', 'stkaiti.ttf'],
  // 黑体
  ['simhei.ttf', '黑体.ttf', 'stheiti.ttf', 'stxihei.ttf'],
];

/** Fonts are not deep down; a folder that was named by mistake may be. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 50_000;
/** Of the fonts named here the largest has 20 MB. */
const MAX_FONT_BYTES = 40_000_000;

/** The fonts of official documents that are on this computer: for each the best one there is. A folder that cannot be read has none. */
export function findOfficeFonts(folders: readonly string[] = fontFolders()): string[] {
  const wanted = new Set(fileNames.flat());
  const found = new Map<string, string>();
  let entries = 0;
  const walk = (folder: string, depth: number) => {
    for (const entry of entriesOf(folder)) {
      if (++entries > MAX_ENTRIES) return;
      const path = join(folder, entry.name);
      const name = entry.name.toLowerCase();
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) walk(path, depth + 1);
      } else if (wanted.has(name) && !found.has(name) && isFont(path)) found.set(name, path);
    }
  };
  for (const folder of folders) walk(folder, 0);
  return fileNames.flatMap((names) => names.flatMap((name) => found.get(name) ?? []).slice(0, 1));
}

/** Where fonts lie on this kind of computer: the user's own and those of all users. */
export function fontFolders(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string[] {
  switch (platform) {
    case 'win32':
      return [
        join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
        join(env.WINDIR ?? env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
      ];
    case 'darwin':
      return [
        join(home, 'Library', 'Fonts'),
        '/Library/Fonts',
        '/System/Library/Fonts',
        '/System/Library/AssetsV2',
        '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
        '/Applications/wpsoffice.app/Contents/Resources/office6/fonts',
      ];
    default:
      return [
        join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'fonts'),
        join(home, '.fonts'),
        '/usr/local/share/fonts',
        '/usr/share/fonts',
        '/opt/kingsoft/wps-office/office6/fonts',
      ];
  }
}

/** In the order of their names, so that the same fonts are taken each time. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isFont(path: string): boolean {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MAX_FONT_BYTES;
  } catch {
    return false;
  }
}
