import type { Page } from 'playwright-core';

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** Boxes that assistive tools pass over, and running text, which is read as it stands. What they hold is kept. */
const PASSED_OVER = new Set([
  ...['generic', 'none', 'InlineTextBox', 'RootWebArea', 'LineBreak', 'StaticText', 'LabelText'],
  ...['paragraph', 'time', 'strong', 'emphasis', 'code', 'Legend', 'caption', 'Figcaption'],
]);
/** What has no name of its own and is found by its words. */
const NAMED_BY_WORDS = new Set(['term']);
/** What is named by all its words, which need not be said twice. */
const NAMED_BY_ALL = new Set(['listitem', 'definition', 'cell', 'row']);
const STATES = ['checked', 'expanded'];

/**
 * The way that a screen reader offers through an open page: landmarks, headings, lists, tables, links and controls
 * with their names and states, each deeper thing indented, by Chromium's accessibility tree.
 */
export async function spokenOutline(page: Page): Promise<string> {
  const nodes = await treeOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return root === undefined ? '' : `${linesOf(root, byId, '').join('\n')}\n`;
}

/** One node of what a screen reader is given. */
export interface SpokenNode {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  /** Ids of the nodes around it, the nearest first. */
  readonly within: readonly string[];
}

/** All nodes of an open page that are not ignored, running text among them (`StaticText`), in reading order. */
export async function spokenNodes(page: Page): Promise<readonly SpokenNode[]> {
  const nodes = await treeOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: AxNode, within: readonly string[]): readonly SpokenNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const inner = children.flatMap((child) => walk(child, [node.nodeId, ...within]));
    const own = { id: node.nodeId, role: textOf(node.role), name: textOf(node.name), within };
    return node.ignored ? inner : [own, ...inner];
  };
  return nodes[0] === undefined ? [] : walk(nodes[0], []);
}

async function treeOf(page: Page): Promise<readonly AxNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes;
}

function linesOf(
  node: AxNode,
  byId: ReadonlyMap<string, AxNode>,
  indent: string,
): readonly string[] {
  const role = textOf(node.role);
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const inner = (deeper: string): readonly string[] =>
    children.flatMap((child) => linesOf(child, byId, deeper));
  if (node.ignored || PASSED_OVER.has(role)) return inner(indent);
  const name = nameOf(node, role, children);
  const own = `${indent}${role}${name === '' ? '' : ` “${name}”`}${statesOf(node, role)}`;
  return [own, ...inner(`${indent}  `)];
}

function nameOf(node: AxNode, role: string, children: readonly AxNode[]): string {
  if (NAMED_BY_ALL.has(role)) return '';
  const named = NAMED_BY_WORDS.has(role) ? children : [node];
  const names = named.map(({ name }) => textOf(name).trim());
  return names.join(' ').replace(/\s+/g, ' ').trim();
}

const textOf = (field: AxValue | undefined): string =>
  typeof field?.value === 'string' ? field.value : '';

function statesOf({ properties = [] }: AxNode, role: string): string {
  const said = properties.filter(({ name, value }) => {
    const isSet = value.value === true || value.value === 'true';
    return (STATES.includes(name) && isSet) || (role === 'heading' && name === 'level');
  });
  return said
    .map(({ name, value }) => (name === 'level' ? ` ${String(value.value)}` : ` (${name})`))
    .join('');
}
