import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import css from './Card.module.css';

interface Props {
  title: string;
  /** Said beside the title in a quieter voice. */
  subtitle?: string | undefined;
  /** Controls at the far end of the head. */
  tools?: ReactNode;
  className?: string | undefined;
  /** One can be led here by keys, and goes on from here. */
  ref?: Ref<HTMLElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}

/** A titled region of a page. */
export function Card({ title, subtitle, tools, className, ref, onKeyDown, children }: Props) {
  const id = useId();
  return (
    <section
      ref={ref}
      tabIndex={ref === undefined ? undefined : -1}
      onKeyDown={onKeyDown}
      aria-labelledby={id}
      className={className === undefined ? css.card : `${css.card ?? ''} ${className}`}
    >
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {subtitle !== undefined && <span className={css.subtitle}>{subtitle}</span>}
        {tools !== undefined && <div className={css.tools}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}
