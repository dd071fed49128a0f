/**
 * The fonts that stand in for those of an office, cut to the characters of Chinese offices. What is there already is left alone until the
 * font it was cut from, or this file, changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { marksFont, missingFont } from './marks-font.mjs';
import { put } from './put.mjs';

const require = createRequire(import.meta.url);

/** Lead and trail bytes of GBK, whose upper part from A1 on is GB 2312. */
const gbk = { leads: [0x81, 0xfe], trails: [0x40, 0xfe] };
const gb2312 = { leads: [0xa1, 0xf7], trails: [0xa1, 0xfe] };

/**
 * Every text has its characters in the one with serifs. The other one sets headings only, so that it holds what headings are made of, and
 * a rarer character in one comes from the first. There is no bold one, which would be as large as both: titles are drawn with an outline.
 */
const cuts = [
  { name: 'serif.ttf', source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', codes: gbk },
  { name: 'sans.ttf', source: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', codes: gb2312 },
];

/** Drawn here: boxes that can be ticked, and the box for what no font has. */
const drawn = { 'marks.ttf': marksFont, 'missing.ttf': missingFont };

/** First and last of what is wanted besides: Latin, punctuation, units, arrows and signs, enclosed numbers, boxes and ticks. */
const ranges = [
  [0x20, 0x17f],
  [0x1cd, 0x1dc],
  [0x2b0, 0x2ff],
  [0x300, 0x304],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2000, 0x20bf],
  [0x2100, 0x24ff],
  [0x2500, 0x27bf],
  [0x2e80, 0x303f],
  [0xfb00, 0xfb06],
  [0x3040, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
];

export const fontNames = [...cuts.map(({ name }) => name), ...Object.keys(drawn)];

/** Puts the fonts into a folder. */
export async function cutFonts(folder) {
  for (const cut of cuts) await cutFont(folder, cut);
  for (const [name, draw] of Object.entries(drawn)) put(`${folder}/${name}`, draw());
}

async function cutFont(folder, { name, source, codes }) {
  const font = readFileSync(require.resolve(source));
  const own = readFileSync(fileURLToPath(import.meta.url));
  const stamp = createHash('sha256').update(own).update(font).digest('hex');
  const [file, stampFile] = [`${folder}/${name}`, `${folder}/${name}.sha256`];
  if (existsSync(file) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const { default: subset } = await import('subset-font');
  // Lines of a page are set without hints, and of the features only marks that stand above letters are wanted.
  const cut = await subset(font, characters(codes), {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['ccmp', 'mark'],
    preserveNameIds: [13, 14],
  });
  put(file, cut);
  put(stampFile, Buffer.from(stamp));
}

function characters({ leads, trails }) {
  const decoder = new TextDecoder('gbk');
  let text = ranges.map(([first, last]) => String.fromCodePoint(...sequence(first, last))).join('');
  for (const lead of sequence(...leads))
    for (const trail of sequence(...trails)) text += decoder.decode(Uint8Array.of(lead, trail));
  return text;
}

function sequence(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
