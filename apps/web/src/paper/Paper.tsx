import type { OfficialDocument } from '@ket-nap/contracts';
import { formats, translator } from '@ket-nap/i18n';
import css from './paper.module.css';
import { numbered, pagesIn } from './pages';
import { PaperPart, sheetsOf } from './PaperPart';
import { fitOf, isNarrow } from './sizes';
import { usePages } from './use-pages';
import { usePrinted } from './use-printed';
import { useWidth } from './use-width';

/**
 * An official document as sheets of A4, in its own language: black on white in every theme. It is shown as large as its frame allows,
 * scrolls inside it where that is too small to read, and prints as what is signed. Where a page ends in print is shown.
 */
export function Paper({ document: official }: { document: OfficialDocument }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  usePrinted(official);
  const { t, f } = { t: translator(official.locale), f: formats(official.locale) };
  const turns = usePages(ref, official, width);
  // Of a register only the first lines are shown: how many pages it has is not known here.
  const whole = official.kind !== 'register';
  const pages = whole ? numbered(turns) : [];
  const count = whole ? pagesIn(turns) : 1;
  const firstOf = (place: number) =>
    official.parts.slice(0, place).reduce((sum, part) => sum + sheetsOf(part), 0);
  return (
    <div
      ref={ref}
      className={css.frame}
      role="region"
      aria-label={official.title}
      tabIndex={0}
      lang={official.locale}
      data-paper
    >
      {count > 1 && (
        <p className={css.count} data-screen-only>
          {t('documents.paper.pages', { count, n: f.integer(count) })}
        </p>
      )}
      {official.parts.map((part, place) => (
        <PaperPart
          key={place}
          part={part}
          place={place}
          reference={official.reference}
          fit={fitOf(width, part.orientation)}
          narrow={isNarrow(width, part.orientation)}
          pages={pages.slice(firstOf(place), firstOf(place + 1))}
          t={t}
          f={f}
        />
      ))}
    </div>
  );
}
