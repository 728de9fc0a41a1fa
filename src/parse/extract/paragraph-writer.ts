import { normalise } from '../../domain/normalise.ts';
import type { Gap, Paragraph } from '../../domain/version-text.ts';
import type { FoundGap } from './html-gaps.ts';
import type { Role, Setting } from './setting.ts';

/** Anything that the normal form keeps. */
const VISIBLE = /[^\s\u0085\u00AD\u200B\u2060\uFEFF]/;

/** Collects text and cuts it into paragraphs. */
export class ParagraphWriter {
  readonly paragraphs: Paragraph[] = [];
  readonly gaps: Gap[] = [];
  readonly #writtenItems = new Set<Role>();
  #text = '';
  /** Met since the last paragraph ended. */
  #foundGaps: FoundGap[] = [];
  /** True when nothing visible came since the last line break. */
  #isAfterBreak = false;

  addText(text: string): void {
    this.#text += text;
    if (this.#isAfterBreak && VISIBLE.test(text)) this.#isAfterBreak = false;
  }

  addGap(gap: FoundGap): void {
    this.#foundGaps.push(gap);
  }

  /** One line break is white space. Two without anything between end the paragraph. */
  addBreak(setting: Setting): void {
    if (this.#isAfterBreak) this.endParagraph(setting);
    this.#text += '\n';
    this.#isAfterBreak = true;
  }

  /** Writes what was collected, which stood in this setting; nothing when it is empty. */
  endParagraph({ role }: Setting): void {
    const lines = role.kind === 'preformatted' ? this.#text.split(/\r\n?|\n/) : [this.#text];
    this.#text = '';
    this.#isAfterBreak = false;
    const texts = lines.map(normalise).filter((text) => text !== '');
    for (const text of texts) this.paragraphs.push(this.#paragraphOf(role, text));
    const place = { paragraph: this.paragraphs.length, isInside: texts.length > 0 };
    for (const gap of this.#foundGaps) this.gaps.push({ ...gap, ...place });
    this.#foundGaps = [];
  }

  #paragraphOf(role: Role, text: string): Paragraph {
    if (role.kind !== 'item') return { ...role, text };
    // Text after the first paragraph of an item has no number or bullet of its own.
    if (this.#writtenItems.has(role)) return { kind: 'paragraph', text };
    this.#writtenItems.add(role);
    return { ...role, text };
  }
}
