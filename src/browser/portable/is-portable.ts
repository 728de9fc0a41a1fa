/** @returns whether the page is one of a portable archive, whose links name files and whose files are scripts */
export const isPortable = (): boolean => document.documentElement.dataset['portable'] !== undefined;
