import { useEffect, useRef } from 'react';

/**
 * A button that cannot be pressed while its deed runs loses the focus, and with it the place in a dialog: it gets it back when the deed
 * has ended and the button is still there.
 *
 * @returns the ref of the button
 */
export function useKeptFocus(busy: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !busy && document.activeElement === document.body) button.current?.focus();
    before.current = busy;
  }, [busy]);
  return button;
}
