import type { CommitteesPlan, FiguresPlan } from '@ket-nap/contracts';
import { isCommitteeKind } from '@ket-nap/domain';
import { LongTable } from '../../ui/LongTable';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from '../../upload/upload.module.css';

/** What a file of figures would change, cell by cell. */
export function FigureChanges({ changes }: { changes: FiguresPlan['changes'] }) {
  const { t, f } = useWords();
  return (
    <LongTable
      label={t('work.import.changesTitle', { count: changes.length, n: f.integer(changes.length) })}
      rows={changes}
      head={
        <tr>
          <th>{t('work.import.committee')}</th>
          <th>{t('work.import.period')}</th>
          <th>{t('work.import.field')}</th>
          <th className={table.num}>{t('work.import.before')}</th>
          <th className={table.num}>{t('work.import.after')}</th>
          <th>{t('work.import.sheet')}</th>
          <th>{t('work.import.cell')}</th>
        </tr>
      }
    >
      {(change) => (
        <tr key={`${change.sheet}!${change.cell}`}>
          <th scope="row">{change.committee.name}</th>
          <td data-label={t('work.import.period')}>{f.periodShort(change.period)}</td>
          <td data-label={t('work.import.field')}>{t(`work.import.${change.field}`)}</td>
          <td data-label={t('work.import.before')} className={`${table.num ?? ''} ${css.before ?? ''}`}>
            {change.before === null ? t('work.import.nothingBefore') : f.integer(change.before)}
          </td>
          <td data-label={t('work.import.after')} className={`${table.num ?? ''} ${css.after ?? ''}`}>
            {f.integer(change.after)}
          </td>
          <td data-label={t('work.import.sheet')}>{change.sheet}</td>
          <td data-label={t('work.import.cell')}>{change.cell}</td>
        </tr>
      )}
    </LongTable>
  );
}

/** The committees that a list would add. */
export function Additions({ additions }: { additions: CommitteesPlan['additions'] }) {
  const { t, f } = useWords();
  return (
    <LongTable
      label={t('work.import.additionsTitle', { count: additions.length, n: f.integer(additions.length) })}
      rows={additions}
      head={
        <tr>
          <th>{t('work.import.code')}</th>
          <th>{t('work.import.committee')}</th>
          <th>{t('work.import.kind')}</th>
          <th>{t('work.import.sheet')}</th>
          <th>{t('work.import.cell')}</th>
        </tr>
      }
    >
      {(addition) => (
        <tr key={`${addition.sheet}!${addition.cell}`}>
          <td data-label={t('work.import.code')}>{addition.code}</td>
          <th scope="row">{addition.name}</th>
          <td>{isCommitteeKind(addition.kind) ? t(`kind.${addition.kind}`) : addition.kind}</td>
          <td data-label={t('work.import.sheet')}>{addition.sheet}</td>
          <td data-label={t('work.import.cell')}>{addition.cell}</td>
        </tr>
      )}
    </LongTable>
  );
}
