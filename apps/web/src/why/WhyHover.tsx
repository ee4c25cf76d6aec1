import { IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
import { useWords } from '../words';
import { BESIDE } from './walk';
import css from './why.module.css';

interface Props {
  area: RefObject<HTMLElement | null>;
  onAsk: (anchor: Element) => void;
}

interface Over {
  figure: Element;
  /** Its upper right corner, in pixels of the area. */
  left: number;
  top: number;
}

/** The mark that comes with the pointer to a figure whose press does something of its own. One for all of them; by keyboard it is `?`. */
export function WhyHover({ area, onAsk }: Props) {
  const { t } = useWords();
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => {
    const page = area.current;
    if (page === null) return;
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (!(target instanceof Element) || pointerType === 'touch') return;
      if (target.closest(`.${css.hover ?? ''}`) !== null) return;
      const figure = target.closest(BESIDE);
      if (figure === null) setOver(null);
      else {
        const [{ right, top }, at] = [figure.getBoundingClientRect(), page.getBoundingClientRect()];
        setOver({ figure, left: right - at.left, top: top - at.top });
      }
    };
    const away = () => setOver(null);
    page.addEventListener('pointerover', onOver);
    page.addEventListener('pointerleave', away);
    // It would stay where the figure was.
    document.addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      page.removeEventListener('pointerover', onOver);
      page.removeEventListener('pointerleave', away);
      document.removeEventListener('scroll', away, { capture: true });
    };
  }, [area]);
  if (over === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.hover}
      style={{ left: over.left, top: over.top }}
      aria-label={t('figures.why.title')}
      title={t('figures.why.title')}
      onClick={(event) => {
        event.stopPropagation();
        onAsk(over.figure);
        setOver(null);
      }}
    >
      <IconHelpCircle size={14} stroke={1.75} aria-hidden />
    </button>
  );
}
