import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.js';
import { formByName } from '../workspace/forms.js';
import { attributeDrafts, starDrafts } from './completion/attribute-items.js';
import { type CaretContext, caretContext } from './completion/caret-context.js';
import { isTypedWide } from './completion/compared-text.js';
import { completionItems, type Draft, type ItemData } from './completion/draft.js';
import { operandDrafts } from './completion/expression-items.js';
import { fieldValueDrafts } from './completion/field-items.js';
import { formArgumentDrafts } from './completion/form-items.js';
import { formLineDrafts } from './completion/form-line-items.js';
import { formatDrafts } from './completion/format-items.js';
import { pathHelp } from './completion/help.js';
import { lineStartDrafts } from './completion/line-start-items.js';
import { formFacts, nameDrafts } from './completion/name-items.js';
import { ruleDrafts, ruleHelp, suppressionDrafts } from './completion/rule-items.js';
import { loadReadings } from './completion/search-text.js';
import { blockUnitDrafts, operatorDrafts, unitDrafts, valueDrafts } from './completion/value-items.js';
import type { DocumentFeature } from './feature.js';

/** What may stand at the caret, best first; nothing that would be wrong there. */
export const completion: DocumentFeature<CompletionParams, CompletionList> = async ({ uri }, params, server) => {
  await loadReadings();
  // As it is now: it may have been edited meanwhile.
  const file = server.workspace.current(uri);
  if (!file) return { isIncomplete: false, items: [] };
  const caret = caretContext(file, file.document.textDocument.offsetAt(params.position), server.workspace);
  const { triggerCharacter } = params.context ?? {};
  if (triggerCharacter !== undefined && !isWanted(caret, triggerCharacter)) return { isIncomplete: false, items: [] };
  const { drafts, cut = false } = draftsAt(caret, server);
  return { isIncomplete: cut || isTypedWide(caret), items: completionItems(drafts, caret, server) };
};

/** Adds what takes longer to know than a list can wait for. */
export async function resolveCompletion(item: CompletionItem, server: ServerContext): Promise<CompletionItem> {
  const data = item.data as ItemData | undefined;
  const { detail, help } = data ? await laterFacts(data, server) : {};
  return {
    ...item,
    ...(detail !== undefined && { detail }),
    ...(help !== undefined && { documentation: { kind: 'markdown', value: help } }),
  };
}

async function laterFacts(data: ItemData, server: ServerContext): Promise<Pick<Draft, 'detail' | 'help'>> {
  const { workspace } = server;
  switch (data.kind) {
    case 'rule': {
      const help = ruleHelp(data.name, server);
      return help === undefined ? {} : { help };
    }
    case 'form': {
      const form = await formByName(workspace, data.name);
      return form ? formFacts(form, server) : {};
    }
    case 'path': {
      // The text may have grown since the list was made, but not before the path.
      const file = await workspace.file(data.uri);
      return file
        ? pathHelp(data.names, caretContext(file, Math.min(data.at, file.text.length), workspace), server)
        : {};
    }
  }
}

/** A mark opens a list only where it leads into something: a blank is also just a blank, and `。` ends a sentence. */
function isWanted({ where, word, file, line }: CaretContext, trigger: string): boolean {
  switch (trigger) {
    case ' ':
    case '\u3000':
      if (where.kind === 'line-start') return false;
      if (where.kind === 'attribute') return !where.inText;
      return where.kind !== 'field-value' || !where.separated || where.behindSeparator;
    case ':':
    case '：':
      return where.kind !== 'line-start' && where.kind !== 'attribute';
    case '[':
    case '【':
      return where.kind === 'operand' && file.text.slice(line.start, word.start).endsWith(trigger.repeat(2));
    default:
      return where.kind === 'operand';
  }
}

function draftsAt(caret: CaretContext, server: ServerContext): { drafts: Draft[]; cut?: boolean } {
  const { where, above } = caret;
  const inForm = above.block.startsWith('form') || above.block === 'layout';
  switch (where.kind) {
    case 'none':
      return { drafts: [] };
    case 'line-start':
      return { drafts: inForm ? formLineDrafts(caret, server) : lineStartDrafts(caret, server) };
    case 'attribute': {
      const stars = where.behind === '核心' ? starDrafts(server) : [];
      return { drafts: [...stars, ...attributeDrafts(caret, server, where.words, 20)] };
    }
    case 'name':
      return { drafts: nameDrafts(caret, server, where) };
    case 'value':
      return { drafts: valueDrafts(caret, server, where.of) };
    case 'number-unit':
      return { drafts: unitDrafts(caret, server, where.of) };
    case 'block-unit': {
      const columns = where.of === '表' && !caret.form?.tables.has(caret.owners.table?.name ?? '');
      return {
        drafts: [
          ...blockUnitDrafts(caret, server, where.of),
          ...(columns ? attributeDrafts(caret, server, ['列'], 40) : []),
        ],
      };
    }
    case 'field-value':
      return { drafts: fieldValueDrafts(caret, server, where) };
    case 'operand':
      return operandDrafts(caret, server, where);
    case 'format':
      return { drafts: formatDrafts(caret, server, where) };
    case 'comparison':
      return { drafts: operatorDrafts(server, ' ') };
    case 'rule':
      return { drafts: ruleDrafts(caret, server, where.given) };
    case 'suppression':
      return { drafts: suppressionDrafts(server) };
    case 'form-line':
      return { drafts: formArgumentDrafts(caret, server, where) };
  }
}
