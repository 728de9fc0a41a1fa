import { placeOf, seenTexts } from './dom.ts';

/** Language tags, up to a hyphen, that are written in a script; `und` names the script itself. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['ja', 'zh', 'ko', 'yue', 'und-Hani']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'und-Arab']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi', 'und-Hebr']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'mn', 'und-Cyrl']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'und-Deva']],
];

/** So many letters are a passage; fewer may be a name or title, which WCAG 3.1.2 lets stand in any language. */
const PASSAGE = 20;

/** Passages in a script that the language around them is not written in: WCAG 3.1.2. */
export function unnamedLanguages(): readonly string[] {
  return seenTexts().flatMap(({ node, element }) => {
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const [first = ''] = language.split('-');
    const isForeign = SCRIPTS.some(([script, languages]) => {
      const letters = node.data.match(script)?.length ?? 0;
      return (
        letters >= PASSAGE &&
        letters > node.data.length / 2 &&
        !languages.some((one) => one === first || one === language)
      );
    });
    return isForeign ? [`said to be ${language}: ${placeOf(element)}`] : [];
  });
}
