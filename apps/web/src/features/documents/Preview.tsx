import type { OfficialDocument } from '@ket-nap/contracts';
import type { DocumentKind } from '@ket-nap/domain';
import { Paper } from '../../paper/Paper';
import { Facts } from '../../ui/Facts';
import { Empty, ErrorState, PageSkeleton } from '../../ui/states';
import { useWords } from '../../words';
import css from './documents.module.css';
import { PartTabs } from './PartTabs';

interface Props {
  kind: DocumentKind;
  /** Whom letters go to has been chosen. */
  complete: boolean;
  document: OfficialDocument | undefined;
  /** It is of the choice before: the one that is asked for is on its way. */
  stale: boolean;
  error: Error | null;
  onRetry: () => void;
}

/** The document as it would be printed now. */
export function Preview({ kind, complete, document: official, stale, error, onRetry }: Props) {
  const { t, explain } = useWords();
  if (!complete) {
    return <Empty title={t('documents.preview.choose')} text={t('documents.preview.chooseText')} />;
  }
  if (error !== null) return <ErrorState text={explain(error)} onRetry={onRetry} />;
  if (official === undefined) return <PageSkeleton />;
  if (official.parts.length === 0) {
    const letters = kind === 'reminder';
    return (
      <Empty
        title={t(letters ? 'documents.preview.emptyLetters' : 'documents.preview.empty')}
        text={t(letters ? 'documents.preview.emptyLettersText' : 'documents.preview.emptyText')}
      />
    );
  }
  return (
    <div className={css.preview} aria-busy={stale} data-stale={stale || undefined}>
      <PartTabs names={official.parts.map(({ name }) => name)} />
      <Paper document={official} />
      {official.parameters.length > 0 && (
        <details className={css.parameters} data-screen-only>
          <summary>{t('documents.preview.facts')}</summary>
          <Facts facts={official.parameters} />
        </details>
      )}
    </div>
  );
}
