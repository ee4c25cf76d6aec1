import { useCallback, useRef, useState, type ReactNode } from 'react';
import { askedAt, askedByKey, markedOf, walk } from './walk';
import { WhyOn } from './why-on';
import css from './why.module.css';
import type { Explained, Marked } from './why-board';
import { WhyElsewhere } from './WhyElsewhere';
import { WhyHover } from './WhyHover';
import { WhyPanel } from './WhyPanel';

interface Asking {
  marked: Marked;
  anchor: Element;
}

interface Props {
  /** Why a figure of this part is what it is; null where its figures do not say, such as those of a frozen board. */
  explain: ((marked: Marked) => Explained) | null;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A part of a page whose figures say why they are what they are. They are marked (`WhyNumber`, `WhyMark`, {@link whyBeside}) and carry
 * no handlers of their own: there may be thousands.
 */
export function WhyArea({ explain, className, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = useCallback((anchor: Element | null): boolean => {
    const marked = anchor === null ? null : markedOf(anchor);
    if (anchor === null || marked === null) return false;
    setAsking({ marked, anchor });
    return true;
  }, []);
  const close = (back: boolean) => {
    if (back && (asking?.anchor instanceof HTMLElement || asking?.anchor instanceof SVGElement))
      asking.anchor.focus();
    setAsking(null);
  };
  if (explain === null) return <div className={className ?? css.area}>{children}</div>;
  // A row that is gone, after a change of the view, has nothing to say.
  const explained = asking === null ? null : explain(asking.marked);
  const panel = asking === null ? null : { anchor: asking.anchor, area, onClose: close };
  const key = asking === null ? '' : Object.values(asking.marked).join(' ');
  return (
    <div
      ref={area}
      className={className ?? css.area}
      onClick={({ target }) => ask(askedAt(target))}
      onKeyDown={(event) => {
        if (event.key === '?' ? ask(askedByKey(event.target)) : walk(event.target, event.key))
          event.preventDefault();
      }}
    >
      <WhyOn value>{children}</WhyOn>
      <WhyHover area={area} onAsk={ask} />
      {explained !== null && panel !== null && 'why' in explained && (
        <WhyPanel key={key} {...panel} why={explained.why} />
      )}
      {explained !== null && panel !== null && 'elsewhere' in explained && (
        <WhyElsewhere key={key} {...panel} elsewhere={explained.elsewhere} />
      )}
    </div>
  );
}
