import type { DocumentLine } from '@ket-nap/contracts';
import { Badge } from '../../ui/Badge';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { failureOf, sizeText } from './document-words';
import css from './documents.module.css';
import { FileLink } from './FileLink';

/** What was exported: found again by its code, fetched again as long as it is kept. */
export function DocumentTable({ documents }: { documents: readonly DocumentLine[] }) {
  const { t } = useWords();
  return (
    <TableBox stacks label={t('documents.made.table')}>
      <thead>
        <tr>
          <th>{t('documents.made.document')}</th>
          <th>{t('documents.made.code')}</th>
          <th>{t('documents.made.by')}</th>
          <th>{t('documents.made.at')}</th>
          <th>{t('documents.made.kept')}</th>
          <th>{t('documents.made.file')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </TableBox>
  );
}

function Line({ line }: { line: DocumentLine }) {
  const { t, f } = useWords();
  const { title, unit, official, code, checksum, requestedBy, requestedAt, keptUntil, state } = line;
  return (
    <tr>
      <th scope="row">
        {title}
        <span className={table.small}>{unit.name}</span>
      </th>
      <td data-label={t('documents.made.code')}>
        {official && code === null && <Badge tone="quiet">{t('documents.made.official')}</Badge>}
        {code !== null && <strong className={css.code}>{code}</strong>}
        {checksum !== null && <span className={`${table.small ?? ''} ${css.code ?? ''}`}>{checksum}</span>}
      </td>
      <td data-label={t('documents.made.by')}>{requestedBy}</td>
      <td className={table.nowrap} data-label={t('documents.made.at')}>
        {f.instant(requestedAt)}
      </td>
      <td className={table.nowrap} data-label={t('documents.made.kept')}>
        {state !== 'done' ? null : keptUntil === null ? t('documents.made.forGood') : f.instant(keptUntil)}
      </td>
      <td className={table.nowrap} data-label={t('documents.made.file')}>
        <Way line={line} />
      </td>
    </tr>
  );
}

/** The file, or why there is none. */
function Way({ line }: { line: DocumentLine }) {
  const words = useWords();
  const { t, explain } = words;
  const { state, bytes, error } = line;
  if (state === 'done') {
    return (
      <>
        <FileLink line={line} />
        {bytes !== null && <span className={table.small}>{sizeText(bytes, words)}</span>}
      </>
    );
  }
  return (
    <>
      <Badge tone={state === 'failed' ? 'bad' : 'quiet'}>{t(`documents.state.${state}`)}</Badge>
      {error !== null && (
        <span className={`${table.small ?? ''} ${css.why ?? ''}`}>{explain(failureOf(error))}</span>
      )}
    </>
  );
}
