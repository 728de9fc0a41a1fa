import { encode } from 'uqr';

/** Modules that stay white around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** @returns an SVG picture of a QR code for a text, with its quiet zone: one path, error correction M */
export function qrSvg(text: string): string {
  const code = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path d="${code.data.flatMap(rowPath).join('')}"/></svg>`;
}

/** One rectangle for each run of black modules. */
function rowPath(row: readonly boolean[], y: number): readonly string[] {
  const starts = row.flatMap((isBlack, x) => (isBlack && row[x - 1] !== true ? [x] : []));
  return starts.map((x) => {
    const end = row.indexOf(false, x);
    return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
  });
}
