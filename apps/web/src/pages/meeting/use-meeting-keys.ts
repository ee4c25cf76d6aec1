import { useEffect } from 'react';

export type Deed =
  | 'before'
  | 'after'
  | 'first'
  | 'last'
  | 'periodBefore'
  | 'periodAfter'
  | 'full'
  | 'details'
  | 'leave'
  | 'help'
  | 'why';

const KEYS: Readonly<Record<string, Deed>> = {
  ArrowUp: 'before',
  PageUp: 'before',
  ArrowDown: 'after',
  PageDown: 'after',
  ArrowLeft: 'periodBefore',
  ArrowRight: 'periodAfter',
  Home: 'first',
  End: 'last',
  Enter: 'details',
  Escape: 'leave',
  '?': 'help',
  w: 'why',
  W: 'why',
  f: 'full',
  F: 'full',
};

/** What a key asks for; null where it belongs to what has the focus: a dialog, a field, a button that Enter presses. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null;
  const deed = KEYS[event.key];
  if (deed === undefined) return null;
  if (!(event.target instanceof Element)) return deed;
  if (event.target.closest('[role="dialog"], input, textarea, select') !== null) return null;
  return deed === 'details' && event.target.closest('a, button') !== null ? null : deed;
}

/** The keys of the whole page: a presenter's remote has no focus to speak of. */
export function useMeetingKeys(act: (deed: Deed) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (deed === null) return;
      event.preventDefault();
      act(deed);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
