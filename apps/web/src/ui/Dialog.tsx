import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words';
import { MAIN } from './main-place';

type Props = Pick<
  ModalProps,
  | 'opened'
  | 'onClose'
  | 'title'
  | 'size'
  | 'withCloseButton'
  | 'closeOnClickOutside'
  | 'closeOnEscape'
  | 'children'
>;

/** What one has to answer before going on. The keys are its own from the moment it is there, and go back to where they came from. */
export function Dialog({ children, ...props }: Props) {
  const { t } = useWords();
  return (
    <Modal {...props} returnFocus={false} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {children}
      <Focus />
    </Modal>
  );
}

/**
 * Takes the focus into a dialog before the next key, and gives it back when the dialog goes. Mantine takes it a moment later, so that
 * what is typed by then would go into the page below, begins at the sign that closes, and gives it back only where the dialog stays
 * mounted.
 */
function Focus() {
  const here = useRef<HTMLSpanElement>(null);
  const [openers] = useState(whereOneWas);
  useLayoutEffect(() => {
    const dialog = here.current?.closest('[role="dialog"]');
    if (!dialog) return;
    OPENERS.set(dialog, openers);
    if (dialog.contains(document.activeElement)) return;
    const body = here.current?.parentElement ?? dialog;
    const first = firstOf(body) ?? firstOf(dialog);
    first?.focus({ preventScroll: true });
    // Mantine goes to what is marked so.
    first?.setAttribute(BEGINS, 'true');
  }, [openers]);
  useEffect(() => () => giveBack(openers), [openers]);
  return <span ref={here} hidden />;
}

/** What opened a dialog. One that follows on another and takes its place goes back to where that one came from. */
const OPENERS = new WeakMap<Element, readonly Element[]>();

function whereOneWas(): readonly Element[] {
  const { activeElement } = document;
  const before = activeElement?.closest('[role="dialog"]');
  return [activeElement, ...((before && OPENERS.get(before)) ?? [])].filter((one) => one !== null);
}

const BEGINS = 'data-autofocus';
const FIELDS = 'input:not([type="hidden"]), textarea, select';
const TAKES_KEYS = 'button, a[href], [tabindex="0"]';

/** Where one begins: what says so itself, or the first field; where there is none, the first of the rest: to leave stands before to do. */
function firstOf(place: Element): HTMLElement | undefined {
  const find = (what: string) =>
    [...place.querySelectorAll<HTMLElement>(what)].find(
      (one) => one.matches(':not(:disabled)') && one.checkVisibility() && !isPassedOver(one),
    );
  return find(`[${BEGINS}]`) ?? find(FIELDS) ?? find(TAKES_KEYS);
}

/** Of a group of which one is chosen the keyboard comes to that one. */
function isPassedOver(one: HTMLElement): boolean {
  if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked) return false;
  const group = [...document.getElementsByName(one.name)];
  return group.some((other) => other instanceof HTMLInputElement && other.checked);
}

/** To what opened the dialog; where the deed has taken that away, to the head of the page. */
function giveBack(openers: readonly Element[]) {
  for (const opener of openers) {
    if (isSomewhere()) return;
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  }
  if (!isSomewhere()) document.getElementById(MAIN)?.focus({ preventScroll: true });
}

function isSomewhere(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
