import { isRecordId, type RecordId } from '../ids.ts';

/** One row of a list of addresses: the address; after a tab, the record whose page it was, if it has an id. */
export interface AddressRow {
  readonly address: string;
  readonly owner?: RecordId;
}

const ROW = /^(\/(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?)(?:\t([A-Z0-9-]+))?$/;

/** @returns the text of a list of addresses: rows in order of address, each ended by a line feed */
export function addressListText(rows: readonly AddressRow[]): string {
  return rows
    .map(({ address, owner }) => (owner === undefined ? `${address}\n` : `${address}\t${owner}\n`))
    .join('');
}

/** Reads a list of addresses strictly. @returns the rows; or the number, from 1, of the first line that is not one */
export function parseAddressList(bytes: Uint8Array): readonly AddressRow[] | number {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  const rest = lines.pop();
  const rows: AddressRow[] = [];
  for (const [index, text] of lines.entries()) {
    const [, address, owner] = ROW.exec(text) ?? [];
    const isInOrder = address !== undefined && (rows.at(-1)?.address ?? '') < address;
    if (!isInOrder || (owner !== undefined && !isRecordId(owner))) return index + 1;
    rows.push(owner === undefined ? { address } : { address, owner });
  }
  return rest === '' ? rows : lines.length + 1;
}
