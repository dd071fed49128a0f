import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  type DeepPartial,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import { ReportEvaluations } from './evaluation/evaluations.js';
import {
  JixiaoGeneratedModule,
  JixiaoGeneratedSharedModule,
  JixiaoLanguageMetaData,
  parserConfig,
} from './generated/module.js';
import { OneLanguage } from './one-language.js';
import { OneTokenLookahead } from './one-token-lookahead.js';
import { FormLibrary } from './references/form-library.js';
import { JixiaoLinker } from './references/jixiao-references.js';
import { JixiaoNameProvider, JixiaoScopeComputation, JixiaoScopeProvider } from './references/names-and-scopes.js';
import { noOtherFiles, type OtherFiles } from './references/other-files.js';
import { JixiaoLexer } from './syntax/lexer.js';
import { JixiaoValueConverter } from './syntax/value-converter.js';

export interface JixiaoAddedServices {
  references: { FormLibrary: FormLibrary; OtherFiles: OtherFiles };
  evaluation: { Evaluations: ReportEvaluations };
}

export type JixiaoServices = LangiumCoreServices & JixiaoAddedServices;

export const JixiaoModule: Module<JixiaoServices, DeepPartial<LangiumCoreServices> & JixiaoAddedServices> = {
  // A parser that is made in production does not validate its grammar again, which was a quarter of the time; a test does.
  LanguageMetaData: () => ({ ...JixiaoLanguageMetaData, mode: 'production' }),
  parser: {
    ParserConfig: () => ({ ...parserConfig, lookaheadStrategy: new OneTokenLookahead() }),
    Lexer: (services) => new JixiaoLexer(services),
    ValueConverter: () => new JixiaoValueConverter(),
    LangiumParser: (services) => parserWithReferences(services),
  },
  references: {
    Linker: (services) => new JixiaoLinker(services),
    ScopeProvider: (services) => new JixiaoScopeProvider(services),
    ScopeComputation: (services) => new JixiaoScopeComputation(services),
    NameProvider: () => new JixiaoNameProvider(),
    FormLibrary: (services) => new FormLibrary(services),
    OtherFiles: () => noOtherFiles,
  },
  evaluation: {
    Evaluations: (services) => new ReportEvaluations(services),
  },
};

function parserWithReferences(services: JixiaoServices): LangiumParser {
  const parser = createLangiumParser(services);
  const parse = parser.parse.bind(parser);
  parser.parse = (input, options) =>
    (services.references.Linker as JixiaoLinker).collectReferences(() => parse(input, options)) as never;
  return parser;
}

/**
 * The language without an editor: parsing, references, evaluation and rules, in node and in the browser. Files are read by whoever calls;
 * names of other files are asked of `otherFiles`.
 */
export function createJixiaoServices(otherFiles: OtherFiles = noOtherFiles): {
  shared: LangiumSharedCoreServices;
  Jixiao: JixiaoServices;
} {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JixiaoGeneratedSharedModule, {
    ServiceRegistry: (services: LangiumSharedCoreServices) => new OneLanguage(services),
  });
  const Jixiao = inject(createDefaultCoreModule({ shared }), JixiaoGeneratedModule, JixiaoModule, {
    references: { OtherFiles: () => otherFiles },
  }) as JixiaoServices;
  shared.ServiceRegistry.register(Jixiao);
  // Without a connection nobody else says that there is no configuration to wait for.
  void shared.workspace.ConfigurationProvider.initialized({});
  return { shared, Jixiao };
}
