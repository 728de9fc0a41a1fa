import { createRequire } from 'node:module';

/** A font that comes with the program: the same bytes on every machine, since the package's version is fixed. */
export interface PressFont {
  /** As templates and cards name it. */
  readonly family: string;
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal' | 'italic';
  /** Absolute path of a TrueType file with every script of the face. */
  readonly path: string;
}

const { resolve } = createRequire(import.meta.url);

const SERIF = { family: 'Source Serif 4', style: 'normal' } as const;
const SANS = { family: 'Source Sans 3', style: 'normal' } as const;
const MONO = { family: 'IBM Plex Mono', style: 'normal' } as const;
const ARABIC = { family: 'Amiri', style: 'normal' } as const;
const JAPANESE = { family: 'BIZ UDPMincho', style: 'normal' } as const;

const serif = resolve('@expo-google-fonts/source-serif-4/package.json');
const sans = resolve('@expo-google-fonts/source-sans-3/package.json');
const mono = resolve('@expo-google-fonts/ibm-plex-mono/package.json');
const arabic = resolve('@expo-google-fonts/amiri/package.json');
const japanese = resolve('@expo-google-fonts/biz-udpmincho/package.json');

const beside = (manifest: string, cut: string, name: string): string =>
  manifest.replace(/package\.json$/, `${cut}/${name}_${cut}.ttf`);

/** The three faces of the archive, and what stands in for them in Arabic and Japanese. */
export const PRESS_FONTS: readonly PressFont[] = [
  { ...SERIF, weight: 400, path: beside(serif, '400Regular', 'SourceSerif4') },
  {
    ...SERIF,
    weight: 400,
    style: 'italic',
    path: beside(serif, '400Regular_Italic', 'SourceSerif4'),
  },
  { ...SERIF, weight: 500, path: beside(serif, '500Medium', 'SourceSerif4') },
  { ...SERIF, weight: 600, path: beside(serif, '600SemiBold', 'SourceSerif4') },
  { ...SANS, weight: 400, path: beside(sans, '400Regular', 'SourceSans3') },
  { ...SANS, weight: 400, style: 'italic', path: beside(sans, '400Regular_Italic', 'SourceSans3') },
  { ...SANS, weight: 600, path: beside(sans, '600SemiBold', 'SourceSans3') },
  { ...MONO, weight: 400, path: beside(mono, '400Regular', 'IBMPlexMono') },
  { ...MONO, weight: 500, path: beside(mono, '500Medium', 'IBMPlexMono') },
  { ...ARABIC, weight: 400, path: beside(arabic, '400Regular', 'Amiri') },
  { ...JAPANESE, weight: 400, path: beside(japanese, '400Regular', 'BIZUDPMincho') },
];
