import type { DocumentLine } from '@ket-nap/contracts';
import { files } from '../../paths';
import { useWords } from '../../words';

/** The way to the file of a document that is done. */
export function FileLink({ line: { id, title } }: { line: Pick<DocumentLine, 'id' | 'title'> }) {
  const { t } = useWords();
  return (
    <a href={files.document(id)} download aria-label={t('documents.making.getOf', { title })}>
      {t('documents.making.get')}
    </a>
  );
}
