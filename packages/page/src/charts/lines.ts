import { displayWidth, truncateToWidth } from '@jixiao/core';

/** Fonts that stand in for 宋体 have wider Latin letters. */
const SLACK = 1.08;

/** The width of a text in points. */
export function widthOf(text: string, size: number): number {
  return (displayWidth(text, 2) * size * SLACK) / 2;
}

/** A text in at most so many lines of a width; Latin words stay whole where they can, and what is left out ends in `…`. */
export function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  const perLine = Math.max(2, Math.floor((width * 2) / (size * SLACK) + 0.01));
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '') {
    if (displayWidth(rest, 2) <= perLine) return [...lines, rest];
    if (lines.length === most - 1) return [...lines, `${truncateToWidth(rest, perLine - 2, 2)}…`];
    const fitting = truncateToWidth(rest, perLine, 2);
    const word = /[\w.,%-]+$/.exec(fitting);
    const isBroken = word !== null && /^[\w.,%-]/.test(rest.slice(fitting.length)) && word.index > 0;
    const line = withoutOrphan(isBroken ? fitting.slice(0, word.index) : fitting, rest);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** A mark that closes something stands at no beginning of a line: the character before it goes with it. */
function withoutOrphan(line: string, rest: string): string {
  const next = rest.charAt(line.length);
  const last = /[\s\S]$/u.exec(line)?.[0] ?? '';
  return /[，。；：、！？）》〉”’〕】]/.test(next) && last.length < line.length ? line.slice(0, -last.length) : line;
}
