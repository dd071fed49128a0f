import { readdirSync, readFileSync } from 'node:fs';
import {
  type ast,
  checkDocument,
  createJixiaoServices,
  type Finding,
  type JixiaoServices,
  type OtherFiles,
  readDocument,
} from '@jixiao/language';
import { buildPage, type Page, type PageOptions } from '@jixiao/page';
import { type LangiumDocument, URI } from 'langium';

const folder = new URL('../../examples/', import.meta.url);
const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.jx'))
    .sort()
    .map((name) => [name, readFileSync(new URL(encodeURIComponent(name), folder), 'utf8')]),
);

/** Names of the example files. */
export const exampleNames = [...texts.keys()];

/** Examples name each other's reports: last year's. */
const others: OtherFiles = {
  form: () => undefined,
  report: (name) => reportNamed(name),
  formNames: () => [],
  reportNames: () => [],
};
const services: JixiaoServices = createJixiaoServices(others).Jixiao;
const read = new Map<string, LangiumDocument<ast.File>>();

function documentOf(name: string): LangiumDocument<ast.File> {
  let document = read.get(name);
  if (!document)
    read.set(name, (document = readDocument(services, texts.get(name) ?? '', URI.file(`/examples/${name}`))));
  return document;
}

function reportNamed(name: string): ast.Report | undefined {
  const file = exampleNames.find((candidate) => texts.get(candidate)?.includes(`\n报告 ${name} `));
  return file === undefined
    ? undefined
    : documentOf(file).parseResult.value.reports.find((report) => report.name === name);
}

/** A page with the text it was made from. */
export interface TestPage {
  text: string;
  page: Page;
}

type Options = Omit<PageOptions, 'language'>;

function pagesOf(document: LangiumDocument<ast.File>, findings: Finding[], options: Options = {}): TestPage[] {
  return document.parseResult.value.reports.map((report) => ({
    text: document.textDocument.getText(),
    page: buildPage(services.evaluation.Evaluations.of(report), findings, { language: 'zh', ...options }),
  }));
}

/** The pages of all reports of an example. */
export function examplePages(name: string, options?: Options): TestPage[] {
  const document = documentOf(name);
  return pagesOf(document, checkDocument(services, document), options);
}

let count = 0;

/** The page of the first report in a text, with what was found in it. */
export function pageOf(text: string, options?: Options): TestPage {
  const document = readDocument(services, text, URI.parse(`file:///page-${++count}.jx`));
  const [page] = pagesOf(document, checkDocument(services, document), options);
  if (!page) throw new Error('the text holds no report');
  return page;
}
