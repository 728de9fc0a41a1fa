/** The files of a published archive, wherever they lie. */
export interface PublishedFiles {
  /** Every path below the root, sorted by code unit; `undefined` where nobody can list them, such as at a web address. */
  readonly paths: readonly string[] | undefined;
  /** @returns the bytes, or `undefined` when there is no such file */
  read(path: string): Promise<Uint8Array | undefined>;
}
