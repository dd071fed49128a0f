import type { Locator } from 'playwright-core';

/** Commands that tests need by id, because their titles change with the language: a key for each of them. */
const ids = [
  'outline.focus',
  'workbench.panel.markers.view.focus',
  'workbench.action.focusFirstEditorGroup',
  'editor.action.showHover',
  'editor.action.triggerSuggest',
  'editor.action.quickFix',
  'cursorUndo',
  'workbench.action.openWalkthrough',
  'notifications.clearAll',
] as const;

export type CommandId = (typeof ids)[number];

export const keybindings = ids.map((command, index) => ({ key: `ctrl+shift+alt+f${index + 1}`, command }));

/** What to press, in Playwright's words. */
export function keyOf(id: CommandId): string {
  return `Control+Shift+Alt+F${ids.indexOf(id) + 1}`;
}

/** Presses a key until something is there: one that is pressed while a menu or dialog closes is lost. */
export async function pressUntil(press: () => Promise<void>, wanted: Locator): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await press();
    try {
      return await wanted.first().waitFor({ timeout: attempt === 5 ? 30_000 : 5000 });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
