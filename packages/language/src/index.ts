export type { Amount } from './evaluation/amount.js';
export { compute, missingFigure } from './evaluation/cells.js';
export * from './evaluation/evaluated-report.js';
export { evaluateExpression, isProblem, isValue, type Outcome } from './evaluation/expressions.js';
export * from './evaluation/figure.js';
export type { EvaluatedFundRow, EvaluatedFunds } from './evaluation/funds.js';
export { countedTarget, type EvaluatedIndicator, type EvaluatedLevel } from './evaluation/indicators.js';
export { isTableReference } from './evaluation/interpolations.js';
export { printReference } from './evaluation/print-reference.js';
export type { EvaluatedRow, EvaluatedTable } from './evaluation/tables.js';
export { isFilled, type WrittenValue } from './evaluation/value.js';
export { groupSpan, lastGroup, nodeSpan, spanOf, type WrittenGroup, writtenGroups } from './evaluation/written.js';
export {
  type AppliedFix,
  applyFix,
  type CheckedText,
  type FixedText,
  fixRule,
  safeFixes,
} from './findings/apply-fixes.js';
export * from './findings/check-document.js';
export * from './findings/finding.js';
export { syntaxFindings } from './findings/syntax-findings.js';
export {
  type FormattingEdit,
  type FormattingOptions,
  formatDocument,
  formattingEdits,
} from './formatting/format-document.js';
export { editsInLines, indentBelow } from './formatting/format-lines.js';
export * from './forms/effective-form.js';
export * from './forms/form-texts.js';
export { skeleton } from './forms/skeleton.js';
export * as ast from './generated/ast.js';
export * from './jixiao-module.js';
export * from './read-document.js';
export { evidenceUri, type WrittenEvidence, writtenEvidence } from './references/evidence.js';
export { builtInScheme, defaultFormName, isFormMissing } from './references/form-library.js';
export { JixiaoLinker, rowByName, segmentIndex } from './references/jixiao-references.js';
export { fieldByName, lookUp, type Members, membersOf, pathHeads, reportMembers } from './references/members.js';
export * from './references/other-files.js';
export { type ScannedHead, type ScannedNames, scanHeads, scanNames } from './references/scan-names.js';
export { rereadDocument } from './rereading/reread-document.js';
export * from './rules/index.js';
export { agrees as scoreAgrees } from './rules/judged-scores.js';
export * from './rules/rule.js';
export { builtInForms, ruleHover, ruleIndex, rulePage, severityNames } from './rules/rule-page.js';
export type { SeverityOverrides } from './rules/run-rules.js';
export { blockAttributes } from './syntax/attributes.js';
export {
  closingQuoteOf,
  isBar,
  isBlank,
  isColon,
  isDash,
  isDigit,
  isLetter,
  isNameMark,
  isOpenBracket,
  isOperatorSign,
  isSeparator,
} from './syntax/characters.js';
export { formLines, layoutLines } from './syntax/form-lines.js';
export { formBlockBehind } from './syntax/form-reader.js';
export { columnRoleDocs, fieldKindDocs, settingDocs } from './syntax/form-vocabulary-docs.js';
export { keywordDocs, keywordHelp } from './syntax/keyword-docs.js';
export * from './syntax/keywords.js';
export { JixiaoLexer } from './syntax/lexer.js';
export type { Block } from './syntax/lexer-state.js';
export type { LineLexingReport } from './syntax/line-lexer.js';
export { linesFrom } from './syntax/lookahead.js';
export type { KnownLine, OpenLine, ReadLine } from './syntax/open-line.js';
export type { Suppression } from './syntax/token-sink.js';
export { nameOf } from './syntax/value-converter.js';
