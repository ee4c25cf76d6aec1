import type { EntryChange } from '@ket-nap/contracts';
import { isTextItem, type Item } from '@ket-nap/domain';
import { LongTable } from '../../ui/LongTable';
import { useWords } from '../../words';
import { useItemNames } from './item-names';
import css from './entry-file.module.css';

interface Props {
  changes: readonly EntryChange[];
  /** Of several committees: each row says of which. */
  several: boolean;
}

/** What a form that came back would change, cell by cell. */
export function EntryChanges({ changes, several }: Props) {
  const { t, f } = useWords();
  const nameOf = useItemNames();
  return (
    <LongTable
      label={t('work.import.changesTitle', { count: changes.length, n: f.integer(changes.length) })}
      rows={changes}
      head={
        <tr>
          <th>{t('work.import.cell')}</th>
          {several && <th>{t('work.import.committee')}</th>}
          <th>{t('entryFile.page.item')}</th>
          <th className={css.value}>{t('work.import.before')}</th>
          <th className={css.value}>{t('work.import.after')}</th>
        </tr>
      }
    >
      {(change) => (
        <tr key={change.cell}>
          <td data-label={t('work.import.cell')} className={css.cell}>
            {change.cell}
          </td>
          {several && <td data-label={t('work.import.committee')}>{change.committee.name}</td>}
          <th scope="row">{nameOf(change.item)}</th>
          <td data-label={t('work.import.before')} className={valueClass(change.item, 'before')}>
            <Value item={change.item} value={change.before} />
            {change.overtaken && (
              <span className={css.overtaken}>
                {t('entryFile.page.overtaken', {
                  name: change.overtaken.by,
                  at: f.instant(change.overtaken.at),
                })}
              </span>
            )}
          </td>
          <td data-label={t('work.import.after')} className={valueClass(change.item, 'after')}>
            <Value item={change.item} value={change.after} />
          </td>
        </tr>
      )}
    </LongTable>
  );
}

function Value({ item, value: { count, text } }: { item: Item; value: EntryChange['before'] }) {
  const { t, f } = useWords();
  if (count !== null) return f.integer(count);
  if (text !== null) return item === 'as_of' ? f.day(text) : text;
  return <span className={css.blank}>{t('entryFile.page.blank')}</span>;
}

function valueClass(item: Item, side: 'before' | 'after'): string {
  const prose = isTextItem(item) && item !== 'as_of';
  return [prose ? css.prose : css.value, css[side]].join(' ');
}
