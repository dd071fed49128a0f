import { buildPage, nameAfterSource, type Page, proposedFileName, redact } from '@jixiao/page';
import type { ReportPage } from '@jixiao/protocol';
import { URI } from 'langium';
import type { Answer } from './request.js';

/** The reports of a file as they are printed, with names for the files that they become. */
export const page: Answer<'jixiao/page'> = async (server, { uri, report: wanted, redact: masked, charts }) => {
  const { workspace, language, settings } = server;
  const file = await workspace.file(uri);
  if (!file) return null;
  const findings = workspace.findings(file, settings.rules);
  const { reports } = file.document.parseResult.value;
  const source = fileStem(uri);
  return reports.flatMap((report, index): ReportPage[] => {
    if (wanted !== undefined && (report.name ?? '') !== wanted) return [];
    const full = buildPage(workspace.evaluated(report), findings, { language, charts });
    const built = masked ? redact(full) : full;
    const name = reports.length > 1 ? built.properties.report || String(index + 1) : undefined;
    const stem = nameAfterSource(source, name);
    return [
      {
        page: built,
        ...(!masked && { source: file.text }),
        fileName: (proposedFileName(built.properties) || stem) + (masked ? publicMark[built.properties.language] : ''),
        stem,
      },
    ];
  });
};

/** So that a page with masks is not handed in, nor one without them published. */
const publicMark: Record<Page['properties']['language'], string> = { zh: '（公开版）', en: ' (public)' };

/** The name of a file without its ending. */
function fileStem(uri: string): string {
  const name = URI.parse(uri).path.split('/').at(-1) ?? '';
  return name.replace(/(.)\.[^.]*$/, '$1');
}
