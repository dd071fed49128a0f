import type { Writer } from './writer.js';

/** An array of findings, one a line, so that it can be searched by line and compared. */
export function jsonWriter(): Writer {
  let written = false;
  return {
    file({ file, issues }) {
      return issues
        .map(({ rule, severity, message, range, related }) => {
          const places = related.map((place) => ({
            file: place.file.name,
            range: place.range,
            message: place.message,
          }));
          const entry = { file: file.name, rule, severity, message, range, related: places };
          const before = written ? ',\n' : '[\n';
          written = true;
          return before + JSON.stringify(entry);
        })
        .join('');
    },
    end: () => (written ? '\n]\n' : '[]\n'),
  };
}
