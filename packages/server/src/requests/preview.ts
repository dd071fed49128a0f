import { type Finding, nodeSpan, syntaxFindings } from '@jixiao/language';
import type { PreviewAnswer, PreviewParams } from '@jixiao/protocol';
import { rangeOf } from '../positions.js';
import { builtPage, foundOnPage } from '../preview/built-page.js';
import { pagePatch } from '../preview/page-patch.js';
import { type AllPlaces, placesSince } from '../preview/places.js';
import { ShownPages } from '../preview/shown-pages.js';
import type { Server } from '../server.js';
import type { LoadedFile } from '../workspace/loaded-file.js';
import type { Answer } from './request.js';

/** Answers previews and remembers what each of them shows. */
export function previewRequest(): Answer<'jixiao/preview'> {
  const pages = new ShownPages();
  return async (server, params) => {
    server.previewed.add(params.uri);
    const file = await server.workspace.file(params.uri);
    return file ? answerFrom(server, file, params, pages) : null;
  };
}

function answerFrom(server: Server, file: LoadedFile, params: PreviewParams, pages: ShownPages): PreviewAnswer {
  const { workspace } = server;
  const { textDocument, parseResult } = file.document;
  const { reports } = parseResult.value;
  const report = reports.find(({ name }) => name === params.report) ?? reports[0];
  const subject = JSON.stringify([params.uri, params.report, params.charts === true]);
  const last = pages.get(params.preview);
  const before = last?.subject === subject ? last : undefined;
  const known = before?.token === params.known ? before : undefined;

  const syntaxErrors = syntaxFindings(file.document).filter(({ severity }) => severity === 'error').length;
  const kept = syntaxErrors > 0 && before?.isGood === true;
  const built = report && builtPage(workspace, file, report, params.charts === true);
  const drawn = kept ? before.drawn : built?.drawn;
  const page = drawn && pagePatch(known?.drawn, drawn);
  const places = built?.places ?? { ...noPlaces, lineCount: textDocument.lineCount };
  const name = kept ? before.report : report && (report.name ?? '');
  const { token } = pages.remember(params.preview, {
    subject,
    ...(name !== undefined && { report: name }),
    ...(drawn && { drawn }),
    isGood: kept || (syntaxErrors === 0 && built !== undefined),
    places,
  });

  const findings = findingsOf(server, file);
  return {
    token,
    ...(file.version !== undefined && { version: file.version }),
    reports: reports.map((one) => {
      const { start, end } = rangeOf(textDocument, nodeSpan(one));
      return { name: one.name ?? '', start: start.line, end: end.line + 1 };
    }),
    ...(name !== undefined && { report: name }),
    syntaxErrors,
    kept,
    ...(page && { page }),
    ...(places !== known?.places && { places: placesSince(known?.places, places) }),
    ...(findings && {
      findings: built && report ? foundOnPage(built, file, workspace.evaluated(report), findings, server.language) : [],
    }),
  };
}

/** Those of an open document are waited for: it is checked anyway, and the page need not wait for that. */
function findingsOf({ workspace, settings }: Server, file: LoadedFile): Finding[] | undefined {
  return file.version === undefined ? workspace.findings(file, settings.rules) : file.findings;
}

const noPlaces: Omit<AllPlaces, 'lineCount'> = { slots: [], ranges: [], rows: [], lines: [] };
