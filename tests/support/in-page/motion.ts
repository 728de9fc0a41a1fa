import { placeOf } from './dom.ts';

/** Whatever moves, or would when something changes. */
export function motions(): readonly string[] {
  return [document.documentElement, ...document.body.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(
        element,
        pseudo,
      );
      const isSudden = /^(?:0s(?:, )?)+$/.test(transitionDuration);
      return animationName === 'none' && isSudden && scrollBehavior === 'auto'
        ? []
        : [placeOf(element)];
    }),
  );
}
