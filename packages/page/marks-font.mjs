/** Fonts drawn here, with straight lines in a square of 1000 units: what the others lack. */
import { groupMap, segmentMap, tinyFont } from './tiny-font.mjs';

const box = [square(90, -30, 820), square(145, 25, 710)];
const tick = [
  [220, 420],
  [280, 475],
  [430, 310],
  [735, 665],
  [790, 615],
  [435, 200],
];
const cross = [
  [
    [255, 175],
    [705, 625],
    [750, 580],
    [300, 130],
  ],
  [
    [255, 580],
    [300, 625],
    [750, 175],
    [705, 130],
  ],
];

/** Not to be taken for a box that is not ticked. */
const tofu = [bar(200, -90, 600, 940), bar(250, -40, 500, 840)];
const stroke = [
  [225, -40],
  [720, 800],
  [775, 800],
  [280, -40],
];

/** By code, in order, as contours that run clockwise where ink is and the other way round where a hole is. */
const signs = new Map([
  // Nearly equal, the one sign of GBK that the others do not have.
  [
    0x2252,
    [bar(150, 470, 700, 60), bar(150, 250, 700, 60), bar(150, 650, 90, 90), bar(760, 40, 90, 90)].map(clockwise),
  ],
  [0x2610, holed(box)],
  [0x2611, [...holed(box), clockwise(tick)]],
  [0x2612, [...holed(box), ...cross.map(clockwise)]],
  [0x2714, [clockwise(tick)]],
]);

/** A font of the signs that forms need and the others lack. */
export function marksFont() {
  return tinyFont('Jixiao Marks', [...signs.values()], segmentMap([...signs.keys()]));
}

/**
 * A font that shows every character that can be seen as a box struck through: for those that no other font has. The typesetter loses the text of
 * what it has no glyph for.
 */
export function missingFont() {
  return tinyFont('Jixiao Missing', [[...holed(tofu), clockwise(stroke)]], groupMap(visibleRanges(), 1));
}

/** First and last codes of rows of characters that take room; planes without characters are left out. */
function visibleRanges() {
  const ranges = [];
  for (const [first, last] of [
    [0x21, 0xd7ff],
    [0xe000, 0xfffd],
    [0x10000, 0x1ffff],
    [0x20000, 0x33fff],
  ]) {
    for (let code = first; code <= last; code++) {
      if (/[\p{Cc}\p{Default_Ignorable_Code_Point}\s]/u.test(String.fromCodePoint(code))) continue;
      const range = ranges.at(-1);
      if (range?.[1] === code - 1) range[1] = code;
      else ranges.push([code, code]);
    }
  }
  return ranges;
}

function square(x, y, side) {
  return bar(x, y, side, side);
}

function bar(x, y, width, height) {
  return [
    [x, y],
    [x, y + height],
    [x + width, y + height],
    [x + width, y],
  ];
}

function holed([outer, inner]) {
  return [clockwise(outer), clockwise(inner).reverse()];
}

function clockwise(contour) {
  const area = contour.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = contour[(index + 1) % contour.length];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return area > 0 ? [...contour] : [...contour].reverse();
}
