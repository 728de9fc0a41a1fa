import { Constructed, fromBER, ObjectIdentifier, OctetString, type AsnType } from 'asn1js';

/** @returns whether bytes are one ASN.1 value and nothing behind it */
export function isWholeDer(bytes: Uint8Array): boolean {
  const { offset } = fromBER(new Uint8Array(bytes));
  return bytes.length > 0 && offset === bytes.length;
}

/** @returns the parts of a sequence or a set; none when the bytes are neither */
export function partsOf(value: AsnType | undefined): readonly AsnType[] {
  return value instanceof Constructed ? value.valueBlock.value : [];
}

/** @returns what ASN.1 bytes hold */
export function readDer(bytes: ArrayBuffer | Uint8Array): AsnType {
  return fromBER(new Uint8Array(bytes)).result;
}

/** @returns the bytes of an octet string, or `undefined` when the value is something else */
export function octetsOf(value: AsnType | undefined): Uint8Array | undefined {
  return value instanceof OctetString ? new Uint8Array(value.getValue()) : undefined;
}

/** @returns an object identifier with dots, or `undefined` when the value is something else */
export function identifierOf(value: AsnType | undefined): string | undefined {
  return value instanceof ObjectIdentifier ? value.getValue() : undefined;
}

/** Class 3 of a tag: its number has a meaning only where it stands. */
const CONTEXT = 3;

/** @returns the part of a value that has a tag of its own with this number */
export function taggedPart(value: AsnType | undefined, number: number): AsnType | undefined {
  return partsOf(value).find(
    ({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === number,
  );
}
