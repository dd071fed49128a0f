/** Commands that tests need by id, because their titles change with the language: a key for each of them. */
const ids = [
  'outline.focus',
  'workbench.panel.markers.view.focus',
  'workbench.action.focusFirstEditorGroup',
  'editor.action.showHover',
  'editor.action.triggerSuggest',
  'editor.action.quickFix',
  'cursorUndo',
] as const;

export type CommandId = (typeof ids)[number];

export const keybindings = ids.map((command, index) => ({ key: `ctrl+shift+alt+f${index + 1}`, command }));

/** What to press, in Playwright's words. */
export function keyOf(id: CommandId): string {
  return `Control+Shift+Alt+F${ids.indexOf(id) + 1}`;
}
