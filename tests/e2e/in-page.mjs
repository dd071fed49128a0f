/** Functions that run in the page: each stands alone, because only its text is sent there. */

/**
 * The squiggles of a text editor with the characters drawn above each of them, in the order of the document. Text that is
 * shown but not in the document, such as inlay hints, does not count.
 * @param {Element} editor
 */
export function readSquiggles(editor) {
  const severities = {
    error: 'squiggly-error',
    warning: 'squiggly-warning',
    info: 'squiggly-info',
    hint: 'squiggly-hint',
  };
  const lines = [...editor.querySelectorAll('.view-lines > .view-line')];
  const numbers = [...editor.querySelectorAll('.margin-view-overlays > div')];
  const found = [];
  for (const row of editor.querySelectorAll('.view-overlays > div')) {
    const line = lines.find((candidate) => candidate.style.top === row.style.top);
    const number = numbers.find((candidate) => candidate.style.top === row.style.top)?.querySelector('.line-numbers');
    for (const [severity, name] of Object.entries(severities)) {
      for (const squiggle of row.querySelectorAll(`.${name}`)) {
        if (line) found.push({ line: Number(number?.textContent), severity, ...textAbove(squiggle, line) });
      }
    }
  }
  return found.sort((one, other) => one.line - other.line || one.column - other.column);

  function textAbove(squiggle, line) {
    const { left, right } = squiggle.getBoundingClientRect();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let column = 1;
    let start;
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.className.includes('dyn-rule')) continue;
      for (let index = 0; index < node.data.length; index++, column++) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        const middle = (box.left + box.right) / 2;
        if (middle < left || middle > right) continue;
        start ??= column;
        text += node.data[index];
      }
    }
    return { column: start, text: text.replaceAll('\u00a0', ' ') };
  }
}

/**
 * The lines of a text editor that are in view, without inlay hints; a tab is drawn as blanks.
 * @param {Element} editor
 */
export function readLines(editor) {
  const lines = [...editor.querySelectorAll('.view-lines > .view-line')];
  lines.sort((one, other) => Number.parseFloat(one.style.top) - Number.parseFloat(other.style.top));
  return lines.map((line) => {
    const parts = [...line.querySelectorAll('span > span')].filter((part) => !part.className.includes('dyn-rule'));
    return parts.map((part) => part.textContent.replaceAll('\u00a0', ' ')).join('');
  });
}

/**
 * One of them, by its number.
 * @param {Element} editor
 * @param {number} number
 */
export function readLine(editor, number) {
  const row = [...editor.querySelectorAll('.margin-view-overlays > div')].find(
    (candidate) => candidate.querySelector('.line-numbers')?.textContent === String(number),
  );
  const line = [...editor.querySelectorAll('.view-lines > .view-line')].find(
    (candidate) => candidate.style.top === row?.style.top,
  );
  const parts = [...(line?.querySelectorAll('span > span') ?? [])];
  return parts
    .filter((part) => !part.className.includes('dyn-rule'))
    .map((part) => part.textContent)
    .join('');
}

/**
 * @param {Record<string, string>} content by type
 */
export async function writeClipboard(content) {
  await navigator.clipboard.write([new ClipboardItem(content)]);
}

/** The text of the clipboard. */
export function readClipboard() {
  return navigator.clipboard.readText();
}
