/** @returns bytes in base64 with padding (RFC 4648, section 4) */
export function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** @returns the bytes, or `undefined` unless the text is the one that {@link base64Of} writes for them */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return base64Of(bytes) === text ? bytes : undefined;
  } catch {
    // Characters outside of the alphabet.
    return undefined;
  }
}
