import type { RecordTexts, ShownResult } from '../../domain/search/search-table.ts';
import { searchTextsPath, type SitePath } from '../../domain/urls.ts';
import { lastAtMost, type IndexTable } from './index-table.ts';
import { readPacked } from './packed-file.ts';

/** A part of a text. */
export interface Stretch {
  readonly runs: readonly string[];
  /** Whether more of the text stands before it, and after it. */
  readonly isCut: { readonly before: boolean; readonly after: boolean };
}

/** Reads what results show, file by file as it is needed. */
export class ResultTexts {
  private readonly table: IndexTable;
  private readonly addressOf: (file: number) => string;
  private readonly files = new Map<number, Promise<readonly RecordTexts[]>>();

  /** @param toUrl - gives the address of a site path */
  constructor(table: IndexTable, folder: SitePath, toUrl: (path: string) => string) {
    this.table = table;
    this.addressOf = (file) => toUrl(searchTextsPath(folder, file));
  }

  /** @returns what a result prints beside its texts, given one of the record's segments */
  async shown(segment: number): Promise<ShownResult> {
    const record = this.table.recordOf[segment];
    const own = (await this.fileOf(segment)).find((texts) => texts.record === record);
    if (own === undefined) throw new Error(`no texts of segment ${segment}`);
    return own.shown;
  }

  /**
   * @param goesOn - whether to read on in the next segment when the text goes on there
   * @returns the runs of a segment, and whether more of its text stands before and after them
   */
  async stretch(segment: number, goesOn: boolean): Promise<Stretch> {
    const readsOn = goesOn && this.continues(segment);
    const isCut = {
      before: this.continues(segment - 1),
      after: this.continues(readsOn ? segment + 1 : segment),
    };
    const runs = await this.runsOf(segment);
    if (!readsOn) return { runs, isCut };
    const [first = '', ...rest] = await this.runsOf(segment + 1);
    return { runs: [...runs.slice(0, -1), `${runs.at(-1) ?? ''}${first}`, ...rest], isCut };
  }

  private continues(segment: number): boolean {
    const { recordOf, partOf, isTitle } = this.table;
    const isSame = (list: ArrayLike<number>): boolean => list[segment] === list[segment + 1];
    return isSame(recordOf) && isSame(partOf) && isSame(isTitle);
  }

  private async runsOf(segment: number): Promise<readonly string[]> {
    const records = await this.fileOf(segment);
    const file = lastAtMost(this.table.fileStarts, segment);
    const segments = records.flatMap((texts) => texts.segments);
    return segments[segment - (this.table.fileStarts[file] ?? 0)] ?? [];
  }

  private fileOf(segment: number): Promise<readonly RecordTexts[]> {
    const file = lastAtMost(this.table.fileStarts, segment);
    const known = this.files.get(file);
    if (known !== undefined) return known;
    const reading = readPacked(this.addressOf(file)).then(asRecordTexts);
    this.files.set(file, reading);
    reading.catch(() => this.files.delete(file));
    return reading;
  }
}

function asRecordTexts(value: unknown): readonly RecordTexts[] {
  const isTexts = (one: unknown): one is RecordTexts =>
    typeof one === 'object' && one !== null && 'shown' in one && 'segments' in one;
  if (!Array.isArray(value) || !value.every(isTexts)) throw new Error('not a file of texts');
  return value;
}
