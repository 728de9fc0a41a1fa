type Child = Node | string;

/** @returns a new element with a class and children; text is never read as markup */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** @returns a new link */
export function link(href: string, ...children: readonly Child[]): HTMLAnchorElement {
  const made = element('a', '', ...children);
  made.href = href;
  return made;
}

/** @returns a copy of what a `template` element holds; nothing when there is no such template */
export function copyOf(templateId: string): readonly Node[] {
  const template = document.getElementById(templateId);
  return template instanceof HTMLTemplateElement
    ? [document.importNode(template.content, true)]
    : [];
}

/** @throws Error when the page lacks the element: the script and the page are made together */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
