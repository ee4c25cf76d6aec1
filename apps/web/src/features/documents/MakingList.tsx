import { api, type DocumentLine } from '@ket-nap/contracts';
import { hasEndedMaking } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../../api';
import { useHeldFocus } from '../../ui/kept-focus';
import { useWords } from '../../words';
import { failureOf, sizeText } from './document-words';
import css from './documents.module.css';
import { FileLink } from './FileLink';
import { useDocument } from './use-making';

/** Files that were asked for since the page was opened, and those that are being made since before. */
export function MakingList({ mine }: { mine: readonly string[] }) {
  const { t } = useWords();
  const { data } = useQuery(query(api.documents.list, { query: {} }));
  const [going, setGoing] = useState<readonly string[]>([]);
  const listed = data?.documents ?? [];
  // What was being made when the page was opened stays in sight once it is done.
  const more = listed.filter(
    ({ id, state, mayCancel }) => mayCancel && !hasEndedMaking(state) && !going.includes(id),
  );
  if (more.length > 0) setGoing([...going, ...more.map(({ id }) => id)]);
  const ids = [...new Set([...mine, ...going])];
  if (ids.length === 0) return null;
  return (
    <ul className={css.making} aria-label={t('documents.making.label')} data-screen-only>
      {ids.map((id) => (
        <Making key={id} id={id} given={listed.find((line) => line.id === id)} saves={mine.includes(id)} />
      ))}
    </ul>
  );
}

interface Props {
  id: string;
  /** As the list said. */
  given: DocumentLine | undefined;
  /** It is downloaded as soon as it is done. */
  saves: boolean;
}

function Making({ id, given, saves }: Props) {
  const { t, explain } = useWords();
  const { line, error, cancel } = useDocument(given, id, saves);
  const held = useHeldFocus<HTMLLIElement>();
  if (line === undefined) return null;
  const { title, state } = line;
  const going = !hasEndedMaking(state);
  return (
    <li {...held} className={css.made} data-state={state}>
      <span className={css.madeTitle}>{title}</span>
      {going ? <Progress line={line} /> : <Ended line={line} />}
      {going && line.mayCancel && (
        <Button
          variant="default"
          size="compact-xs"
          loading={cancel.isPending}
          aria-label={t('documents.making.cancelOf', { title })}
          onClick={() => cancel.mutate()}
        >
          {t('documents.making.cancel')}
        </Button>
      )}
      {state === 'failed' && (
        <p className={css.madeText} role="alert">
          {explain(failureOf(line.error))}
        </p>
      )}
      {cancel.error !== null && (
        <p className={css.madeText} role="alert">
          {explain(cancel.error)}
        </p>
      )}
      {going && (
        <p className={css.madeText} role="status">
          {t(error === null ? 'documents.making.stay' : 'documents.making.lost')}
        </p>
      )}
    </li>
  );
}

/** Percent and lines, in place. */
function Progress({ line: { title, state, percent, rows, ofRows } }: { line: DocumentLine }) {
  const { t, f } = useWords();
  return (
    <>
      <progress
        className={css.progress}
        max={100}
        value={percent}
        aria-label={t('documents.making.progress', { title })}
      />
      <span className={css.facts}>
        {state === 'queued'
          ? t('documents.making.queued')
          : t('documents.making.percent', { n: f.integer(percent) })}
        {rows !== null && ofRows !== null && (
          <> · {t('documents.making.rows', { n: f.integer(rows), all: f.integer(ofRows) })}</>
        )}
      </span>
    </>
  );
}

function Ended({ line }: { line: DocumentLine }) {
  const words = useWords();
  const { t } = words;
  const { state, bytes, code, checksum } = line;
  if (state === 'cancelled' || state === 'failed') {
    return <span className={css.facts}>{t(`documents.making.${state}`)}</span>;
  }
  return (
    <>
      <span className={css.facts} role="status">
        {[t('documents.making.done'), code, checksum, bytes === null ? null : sizeText(bytes, words)]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <FileLink line={line} />
    </>
  );
}
