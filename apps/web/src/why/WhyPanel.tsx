import { useClickOutside, useMergedRef } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useLayoutEffect, useRef, type RefObject } from 'react';
import { paths } from '../paths';
import { holds, useSession } from '../session';
import { useWords } from '../words';
import { placeOf } from './place';
import css from './why.module.css';
import type { Why, WhyLink } from './why-lines';

interface Props {
  /** Null while it is being looked up, or could not be: then the text says so. */
  why: Why | null;
  text?: string;
  /** The figure that was asked about. */
  anchor: Element;
  area: RefObject<HTMLElement | null>;
  /** With the focus back on the figure, or left where the reader went. */
  onClose: (back: boolean) => void;
}

/** The answer beside its figure: closed by Escape, its button, or a press elsewhere. */
export function WhyPanel({ why, text = '', anchor, area, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const waits = why === null;
  const ref = useMergedRef(
    box,
    useClickOutside<HTMLDivElement>(() => onClose(false)),
  );
  useLayoutEffect(() => {
    const place = () => {
      const panel = box.current;
      if (panel === null || area.current === null) return;
      const { left, top } = placeOf(
        anchor.getBoundingClientRect(),
        panel.getBoundingClientRect(),
        area.current.getBoundingClientRect(),
        { width: document.documentElement.clientWidth, height: window.innerHeight },
      );
      panel.style.left = `${left}px`;
      panel.style.top = `${top}px`;
    };
    place();
    box.current?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
    // The answer is larger than the word that it is on its way.
  }, [anchor, area, waits]);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [anchor]);
  return (
    <div
      ref={ref}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={css.panel}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose(true);
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      <div className={css.head}>
        <h3 id={id} className={css.title}>
          <span className={css.quiet}>{t('figures.why.title')}</span>
          {why !== null && (
            <>
              {t('figures.why.of', { name: why.name, of: why.of })}: <strong>{why.value}</strong>
            </>
          )}
        </h3>
        <button
          type="button"
          className={css.mark}
          aria-label={t('figures.why.close')}
          onClick={() => onClose(true)}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      </div>
      {why === null ? <p role="status">{text}</p> : <Answer why={why} />}
    </div>
  );
}

function Answer({ why }: { why: Why }) {
  const { t } = useWords();
  return (
    <>
      <dl className={css.lines}>
        {why.lines.map(({ of, text }, index) => {
          const again = why.lines[index - 1]?.of === of;
          return (
            <div key={`${of} ${text}`} className={css.line} data-of={of}>
              <dt>{again ? '' : t(`figures.why.line.${of}`)}</dt>
              <dd>{text}</dd>
            </div>
          );
        })}
      </dl>
      <div className={css.links}>
        {why.links.map((link) => (
          <WayTo key={link.label} link={link} />
        ))}
      </div>
    </>
  );
}

/** To the reports or quotas, for those who may open their page. An officer's own report is on the page where it is entered. */
function WayTo({ link }: { link: WhyLink }) {
  const session = useSession();
  if (link.to === 'quotas') {
    if (!holds(session, 'quotas.view')) return null;
    return (
      <Link to={paths.quotas} search={{ year: link.year }}>
        {link.label}
      </Link>
    );
  }
  const { half, committee, label } = link;
  if (session.account.role === 'entry') {
    if (committee === null) return null;
    return (
      <Link to={paths.entry} search={{ half }}>
        {label}
      </Link>
    );
  }
  const find = committee?.name.slice(0, 100);
  return (
    <Link to={paths.review} search={{ half, find }}>
      {label}
    </Link>
  );
}
