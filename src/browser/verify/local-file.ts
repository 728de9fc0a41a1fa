import { formatDayIn } from '../../render/words/dates.ts';
import { announce } from '../announce.ts';
import { localDay } from '../copy/date-accessed.ts';
import { byId, copyOf, element } from '../dom.ts';
import { lookUpBand } from '../search/look-up-band.ts';
import { lookUp } from '../search/look-up.ts';
import { pageFacts, type PageFacts } from '../search/page-facts.ts';
import { compareWithEntered } from './entered-hash.ts';
import { fileDigest } from './file-digest.ts';

/** Offers to compute the hash of a file of the reader's own, and to compare it with what is recorded here. */
export function startLocalFile(): void {
  const section = byId('local-file');
  const [file, entered] = [field('file-to-check'), field('hash-to-check')];
  const facts = pageFacts(section);
  let latest = 0;
  const check = (): void => {
    const [chosen] = file.files ?? [];
    latest += 1;
    if (chosen !== undefined) void checkFile(chosen, entered.value, facts, isLatest(latest));
  };
  const isLatest = (mine: number) => () => mine === latest;
  file.addEventListener('change', check);
  entered.addEventListener('change', check);
  byId('check-form').addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  acceptDrops(section, file);
}

function field(id: string): HTMLInputElement {
  const found = byId(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`#${id} is no input`);
  return found;
}

/** A file can also be dropped on the section; it then stands in the field as if it had been chosen there. */
function acceptDrops(section: HTMLElement, file: HTMLInputElement): void {
  section.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  section.addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files;
    if (dropped === undefined || dropped.length === 0) return;
    file.files = dropped;
    file.dispatchEvent(new Event('change'));
  });
}

async function checkFile(
  file: File,
  entered: string,
  facts: PageFacts,
  isLatest: () => boolean,
): Promise<void> {
  const holder = byId('file-answer');
  const progress = element('progress', '');
  const label = element('label', 'small', `Reading ${file.name} `, progress);
  holder.replaceChildren(label);
  try {
    const digest = await fileDigest(file, (share) => (progress.value = share));
    const recorded = await recordedBand(digest, facts);
    if (!isLatest()) return;
    holder.replaceChildren(...computed(file, digest), ...enteredLine(entered, digest), recorded);
    announce(holder.textContent.replaceAll(/\s+/g, ' '));
  } catch {
    if (!isLatest()) return;
    const words = `${file.name} could not be read, so nothing was computed. It may have been moved or changed since it was chosen.`;
    holder.replaceChildren(element('p', 'bad-text', words));
    announce(words);
  }
}

function computed(file: File, digest: string): readonly Node[] {
  const day = localDay(new Date());
  const when = day === undefined ? '' : ` on ${formatDayIn('day-first', day)}`;
  const groups = (digest.match(/.{8}/g) ?? []).map((group) => element('span', '', group));
  return [
    element('p', '', `SHA-256 of ${file.name}, computed${when} in this browser:`),
    element('code', 'digest', ...groups),
  ];
}

function enteredLine(entered: string, digest: string): readonly Node[] {
  const comparison = compareWithEntered(entered, digest);
  if (comparison === undefined) return [];
  const { glyph, word, text } = comparison;
  return [
    element('p', '', ...copyOf(`glyph-${glyph}`), ' ', element('strong', '', word), ` ${text}`),
  ];
}

/** Only the list of one pair of first digits is asked for, so that the host cannot tell which file it was. */
async function recordedBand(digest: string, facts: PageFacts): Promise<HTMLElement> {
  const asked = { kind: 'digest', digits: digest } as const;
  try {
    return lookUpBand(asked, await lookUp(facts, asked), facts);
  } catch {
    return element(
      'p',
      'none',
      'The list of recorded hashes could not be read, so the file was compared with nothing here.',
    );
  }
}
