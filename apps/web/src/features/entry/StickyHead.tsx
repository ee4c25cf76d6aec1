import type { ReactNode } from 'react';
import css from './sheet.module.css';

/** The head of the page, which stays in sight over a long form; what sticks below it goes by its height, `--head`. */
export function StickyHead({ children }: { children: ReactNode }) {
  return (
    <div ref={tellHeight} className={css.head}>
      {children}
    </div>
  );
}

function tellHeight(head: HTMLDivElement | null) {
  if (head === null) return;
  const observer = new ResizeObserver(() => {
    head.parentElement?.style.setProperty('--head', `${head.offsetHeight}px`);
  });
  observer.observe(head);
  return () => observer.disconnect();
}
