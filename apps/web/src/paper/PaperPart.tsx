import type {
  DocumentFoot,
  DocumentHead,
  OfficialBlock,
  OfficialDocument,
  OfficialPart,
} from '@ket-nap/contracts';
import type { Formats, Translate } from '@ket-nap/i18n';
import type { Turn } from './pages';
import { pageEnd } from './sizes';
import css from './paper.module.css';
import { PaperChart } from './PaperChart';
import { PaperTable } from './PaperTable';

interface Props {
  part: OfficialPart;
  /** Among the parts of its document. */
  place: number;
  reference: OfficialDocument['reference'];
  /** How large its sheets are shown. */
  fit: number;
  /** Without the margins of print. */
  narrow: boolean;
  /** Where its sheets turn to their next page, sheet by sheet. */
  pages: readonly (readonly Turn[])[];
  t: Translate;
  f: Formats;
}

/** How many sheets a part has on the screen: its charts stand on one of their own. */
export function sheetsOf({ table, charts }: OfficialPart): number {
  return table !== null && charts.length > 0 ? 2 : 1;
}

/** One part of a document: its text and table with head and foot, and its charts on a sheet of their own. */
export function PaperPart({ part, place, reference, fit, narrow, pages, t, f }: Props) {
  const { head, title, under, body, table, charts, foot, orientation } = part;
  const sheet = {
    className: css.sheet,
    'data-orientation': orientation,
    'data-narrow': narrow || undefined,
  };
  const styleOf = (turns: readonly Turn[] = []) => ({
    zoom: fit,
    // The last page is as high as the others, where it is shown with its margins.
    ...(turns.length > 0 && !narrow && { minHeight: (turns.at(-1)?.top ?? 0) + pageEnd(orientation) }),
  });
  return (
    <>
      <section {...sheet} style={styleOf(pages[0])} aria-label={part.name} data-part={place} tabIndex={-1}>
        <Turns turns={pages[0]} />
        <Head head={head} about={body.filter(({ kind }) => kind === 'about')} />
        {title !== '' && <h2 className={css.title}>{title}</h2>}
        {under.map(({ text, tone }) => (
          <p key={text} className={css.under} data-tone={tone}>
            {text}
          </p>
        ))}
        {body.length > 0 && (
          <div className={css.body}>
            {body.map((block, place) => (
              <Block key={place} block={block} />
            ))}
          </div>
        )}
        {table !== null && (
          <>
            <PaperTable
              table={table}
              label={title || part.name}
              orientation={orientation}
              followed={table.notes.length > 0 || isSigned(foot)}
              f={f}
            />
            <Notes notes={table.notes} title={t('files.workbook.note.head')} followed={isSigned(foot)} />
          </>
        )}
        <Foot foot={foot} />
        {reference !== null && (
          <p className={css.reference}>
            {t('documents.paper.reference', { code: reference.code, checksum: reference.checksum })}
          </p>
        )}
      </section>
      {table !== null && charts.length > 0 && (
        <section
          {...sheet}
          style={styleOf(pages[1])}
          aria-label={t('documents.paper.charts', { name: part.name })}
        >
          <Turns turns={pages[1]} />
          {charts.map((chart) => (
            <PaperChart key={chart.title} chart={chart} table={table} orientation={orientation} f={f} />
          ))}
        </section>
      )}
    </>
  );
}

/** Where a page ends in print: a gap as between two sheets, with the number of the next. */
function Turns({ turns = [] }: { turns?: readonly Turn[] | undefined }) {
  return turns.map(({ top, text }) => (
    <div key={text} className={css.turn} style={{ top }} data-screen-only aria-hidden>
      <span>{text}</span>
    </div>
  ));
}

/** On the left the issuing body under the one above it, its number and what the letter is about; on the right the Party's name. */
function Head({ head, about }: { head: DocumentHead; about: readonly OfficialBlock[] }) {
  const { superior, body, number, party, placeAndDate } = head;
  return (
    <header className={css.head}>
      <div>
        <div>{superior}</div>
        <div className={css.strong}>{body}</div>
        {body !== '' && <div>*</div>}
        <div>{number}</div>
        {about.map(({ text }) => (
          <div key={text} className={css.about}>
            {text}
          </div>
        ))}
      </div>
      <div>
        <div className={css.party}>{party}</div>
        <div className={css.place}>{placeAndDate}</div>
      </div>
    </header>
  );
}

function Block({ block: { kind, text } }: { block: OfficialBlock }) {
  switch (kind) {
    case 'heading':
      return <h3 className={css.heading}>{text}</h3>;
    case 'about':
      // It stands in the head.
      return null;
    case 'addressee':
    case 'bullet':
    case 'paragraph':
      return <p className={css[kind]}>{text}</p>;
  }
}

interface NotesProps {
  notes: readonly string[];
  title: string;
  /** They stay on the page of what is under them. */
  followed: boolean;
}

function Notes({ notes, title, followed }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className={css.notes} data-followed={followed || undefined}>
      <p className={css.strong}>{title}</p>
      {notes.map((note) => (
        <p key={note}>- {note}</p>
      ))}
    </div>
  );
}

/** Whether anybody gets it or signs it: a document is signed once, under its last table. */
function isSigned({ recipients, signature, name }: DocumentFoot): boolean {
  return recipients.length > 0 || signature.length > 0 || name !== '';
}

/** Who gets it on the left, who signs on the right, with room for the signature. */
function Foot({ foot }: { foot: DocumentFoot }) {
  if (!isSigned(foot)) return null;
  const { recipientsTitle, recipients, signature, name } = foot;
  return (
    <footer className={css.foot}>
      <div className={css.recipients}>
        {recipients.length > 0 && <p className={css.recipientsTitle}>{recipientsTitle}</p>}
        {recipients.map((recipient) => (
          <p key={recipient}>{recipient}</p>
        ))}
      </div>
      <div className={css.signature}>
        {signature.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={css.signed}>{name}</p>
      </div>
    </footer>
  );
}
