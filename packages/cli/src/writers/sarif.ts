import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatText, type Language } from '@jixiao/core';
import { type FoundFile, isStandardInput } from '@jixiao/disk';
import { rules } from '@jixiao/language';
import packageFile from '../../package.json' with { type: 'json' };
import type { Range } from '../issue.js';
import { messages } from '../messages.js';
import { wellFormed } from './visible-text.js';
import type { Writer, WriterSettings } from './writer.js';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

/** SARIF 2.1.0. The results come first and the rules that were seen behind them, so that nothing is kept. */
export function sarifWriter({ language, cwd }: WriterSettings): Writer {
  const seen = new Map<string, number>();
  const problems: object[] = [];
  let results = 0;

  const indexOf = (rule: string): number => {
    const index = seen.get(rule) ?? seen.size;
    seen.set(rule, index);
    return index;
  };
  const begin =
    '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' +
    '"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[';
  const physicalLocation = (file: FoundFile, range?: Range) => ({
    artifactLocation: artifactLocation(file, cwd),
    ...(range && { region: region(range) }),
  });

  return {
    file({ file, issues, problem }) {
      if (problem !== undefined) {
        const locations = [{ physicalLocation: physicalLocation(file) }];
        problems.push({ level: 'error', message: { text: problem }, locations });
      }
      return issues
        .map((issue) => {
          const result = {
            ruleId: issue.rule,
            ruleIndex: indexOf(issue.rule),
            level: levels[issue.severity],
            message: { text: issue.message },
            locations: [{ physicalLocation: physicalLocation(file, issue.range) }],
            ...(issue.related.length > 0 && {
              relatedLocations: issue.related.map((place, id) => ({
                id,
                physicalLocation: physicalLocation(place.file, place.range),
                message: { text: place.message },
              })),
            }),
          };
          return `${results++ === 0 ? begin : ','}\n${JSON.stringify(result)}`;
        })
        .join('');
    },
    end() {
      const driver = {
        name: 'jixiao',
        version: packageFile.version,
        rules: [...seen.keys()].map((id) => ({ id, shortDescription: { text: describeRule(id, language) } })),
      };
      const tail = {
        tool: { driver },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            ...(problems.length > 0 && { toolExecutionNotifications: problems }),
          },
        ],
        originalUriBaseIds: { '%SRCROOT%': { uri: folderUri(cwd) } },
      };
      return `${results === 0 ? begin : ''}\n],${JSON.stringify(tail).slice(1, -1)}}]}\n`;
    },
  };
}

/** One-based; the end is exclusive, as ours is. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to the current folder, and absolute where it does not lie below it. */
function artifactLocation(file: FoundFile, cwd: string) {
  if (isStandardInput(file)) return { uri: 'stdin' };
  if (!isAbsolute(file.path)) return { uri: encodeURI(file.path) };
  const below = relative(cwd, file.path);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return { uri: fileUri(file.path) };
  return { uri: below.split(sep).map(encodeName).join('/'), uriBaseId: '%SRCROOT%' };
}

// `encodeURIComponent` throws on half a surrogate pair, which a file name on Windows may hold.
const encodeName = (name: string) => encodeURIComponent(wellFormed(name));
const fileUri = (path: string) => pathToFileURL(path).href;
const folderUri = (path: string) => `${fileUri(path).replace(/\/$/, '')}/`;

function describeRule(id: string, language: Language): string {
  if (id === 'syntax') return messages.syntaxRule[language];
  if (id === 'reference') return messages.referenceRule[language];
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? rule.purpose[language] : formatText(messages.unknownRule, language, { rule: id });
}
