import { useWords } from '../../words';
import type { Fault } from './checks';
import css from './reorganise.module.css';

/** What is wrong with a cell, under it. */
export function FaultText({ id, fault }: { id: string; fault: Fault | undefined }) {
  const say = useFaultText();
  return (
    <span id={id} className={css.fault}>
      {fault && say(fault)}
    </span>
  );
}

/** The words of a fault. */
export function useFaultText(): (fault: Fault) => string {
  const { t, f } = useWords();
  return ({ rule, other, text }) => t(`tree.reorganise.wrong.${rule}`, { row: f.integer(other), text });
}
