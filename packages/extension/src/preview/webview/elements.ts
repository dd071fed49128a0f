/** Makes an element; text is put in as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Elements of HTML that the server has written: it escapes every text, and the policy of the page lets no script of it run. */
export function parsed(html: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

/** What can be pointed at. Other elements with a name only hold such ones. */
export const slotSelector = '[data-cell], [data-block]:not(table, figure, .headline, .signature)';

export function slotOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(slotSelector) ?? undefined) : undefined;
}

/** Those in an element, and itself if it is one. */
export function slotsIn(root: Element): HTMLElement[] {
  const inside = [...root.querySelectorAll<HTMLElement>(slotSelector)];
  return root instanceof HTMLElement && root.matches(slotSelector) ? [root, ...inside] : inside;
}

export function slotId({ dataset }: HTMLElement): string {
  return dataset.cell ?? dataset.block ?? '';
}
