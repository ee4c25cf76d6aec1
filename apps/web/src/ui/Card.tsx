import { useId, type ReactNode } from 'react';
import css from './Card.module.css';

interface Props {
  title: string;
  /** Said beside the title in a quieter voice. */
  subtitle?: string | undefined;
  /** Controls at the far end of the head. */
  tools?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A titled region of a page. */
export function Card({ title, subtitle, tools, className, children }: Props) {
  const id = useId();
  return (
    <section
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
