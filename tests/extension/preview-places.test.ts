import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../packages/extension/src/preview/places.js';
import { lineOfPlace, placeOfLine } from '../../packages/extension/src/preview/scroll-map.js';

/** A level with two indicators of two lines each, and a cell that prints a word inside a longer one. */
const answer = {
  slots: ['一级', '甲', '甲/完成', '甲/备注', '甲/备注/词', '乙', '乙/得分', '无'],
  ranges: [
    [1, 2, 5, 2, 9],
    [1, 3, 9, 3, 11],
    [1, 4, 10, 4, 13],
    [1, 4, 20, 5, 4],
    [1, 4, 22, 4, 24],
    [1, 6, 9, 6, 11],
    [0, 6, 9, 6, 11],
    [-1, 0, 0, 0, 0],
  ].flat(),
  rows: ['标题', '甲', '乙', '总分', '正文'],
  lines: [-1, 3, 6, 6, 12],
  lineCount: 20,
};
const places = readPlaces(answer, undefined);
const at = (line: number, character: number) => places.slotsAt({ line, character });

describe('places', () => {
  it('know what a slot prints, or the name it belongs to', () => {
    expect(places.rangeOf('甲/完成')).toEqual({ start: { line: 4, character: 10 }, end: { line: 4, character: 13 } });
    expect(places.rangeOf('乙/得分')).toEqual(places.rangeOf('乙'));
    expect([places.rangeOf('无'), places.rangeOf('没有')]).toEqual([undefined, undefined]);
  });

  it('find the narrowest slot around the caret', () => {
    expect(at(4, 11)).toEqual(['甲/完成']);
    expect(at(4, 23)).toEqual(['甲/备注/词']);
    expect(at(5, 2)).toEqual(['甲/备注']);
  });

  it('take a caret behind or before a word for the word', () => {
    expect([at(4, 10), at(4, 13)]).toEqual([['甲/完成'], ['甲/完成']]);
  });

  it('lead from a keyword to what is behind it in the line, else to what is before it', () => {
    expect(at(4, 2)).toEqual(['甲/完成']);
    expect(at(4, 16)).toEqual(['甲/备注']);
    expect(at(6, 60)).toEqual(['乙']);
    expect(at(9, 0)).toEqual([]);
  });

  it('take ids that were left out from the answer before', () => {
    const { slots, rows } = answer;
    const later = readPlaces(
      { ranges: answer.ranges, lines: [-1, 4, 7, 7, 13], lineCount: 21 },
      { ...answer, slots, rows },
    );
    expect(later.rows.map(({ id, line }) => `${id} ${line}`)).toEqual(['甲 4', '乙 7', '正文 13']);
    expect(later.rangeOf('甲')).toEqual(places.rangeOf('甲'));
  });
});

describe('scrolling', () => {
  it('goes by rows, and by shares of a row', () => {
    expect(placeOfLine(places, 3)).toEqual({ row: '甲', share: 0 });
    expect(placeOfLine(places, 4.5)).toEqual({ row: '甲', share: 0.5 });
    expect(placeOfLine(places, 9)).toEqual({ row: '乙', share: 0.5 });
  });

  it('has the ends of the text at the ends of the page', () => {
    expect(placeOfLine(places, 0)).toEqual({ edge: 'top' });
    expect(placeOfLine(places, 2)).toEqual({ edge: 'top' });
    expect(lineOfPlace(places, { edge: 'top' })).toBe(0);
    expect(lineOfPlace(places, { edge: 'bottom' })).toBe(19);
    expect(placeOfLine({ rows: [], lineCount: 1 }, 5)).toEqual({ edge: 'top' });
  });

  it('leads back to the line it came from', () => {
    for (const line of [3, 3.25, 4.5, 6, 8, 11.75, 12])
      expect(lineOfPlace(places, placeOfLine(places, line)), `${line}`).toBeCloseTo(line);
  });

  it('leads nowhere from a row that nobody has written', () => {
    expect(lineOfPlace(places, { row: '标题', share: 0 })).toBeUndefined();
    expect(lineOfPlace(places, { row: '没有', share: 0 })).toBeUndefined();
  });
});
