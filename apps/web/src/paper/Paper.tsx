import type { OfficialDocument } from '@ket-nap/contracts';
import { formats, translator } from '@ket-nap/i18n';
import css from './paper.module.css';
import { PaperPart } from './PaperPart';
import { fitOf, isNarrow } from './sizes';
import { useWidth } from './use-width';
import { usePrinted } from './use-printed';

/**
 * An official document as sheets of A4, in its own language: black on white in every theme. It is shown as large as its frame allows,
 * scrolls inside it where that is too small to read, and prints as what is signed.
 */
export function Paper({ document: official }: { document: OfficialDocument }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  usePrinted(official);
  const words = { t: translator(official.locale), f: formats(official.locale) };
  return (
    <div
      ref={ref}
      className={css.frame}
      role="region"
      aria-label={official.title}
      tabIndex={0}
      lang={official.locale}
      data-narrow={isNarrow(width) || undefined}
      data-paper
    >
      {official.parts.map((part, place) => (
        <PaperPart
          key={place}
          part={part}
          place={place}
          reference={official.reference}
          fit={fitOf(width, part.orientation)}
          {...words}
        />
      ))}
    </div>
  );
}
