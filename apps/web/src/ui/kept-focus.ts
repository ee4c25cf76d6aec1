import { useEffect, useRef, useState, type FocusEvent } from 'react';

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

/**
 * A deed may take away the button that it was done with, and the focus with it: one then goes on from the place around it.
 *
 * @returns what the element around has to be given
 */
export function useHeldFocus<E extends HTMLElement = HTMLDivElement>() {
  const place = useRef<E>(null);
  const within = useRef(false);
  useEffect(() => {
    if (within.current && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
  });
  return {
    ref: place,
    tabIndex: -1,
    onFocus: () => {
      within.current = true;
    },
    // React tells nothing of a focus that went with its element.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      within.current = place.current?.contains(relatedTarget) === true;
    },
  };
}

/**
 * After a form was tried in vain, one stands in the first field that is not right.
 *
 * @returns the ref of what holds the fields, and what to call when the form was tried
 */
export function useFirstFault<E extends HTMLElement>() {
  const fields = useRef<E>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return { fields, tried: () => setTries(tries + 1) };
}
