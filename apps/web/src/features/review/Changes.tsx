import type { Report } from '@ket-nap/contracts';
import { isTextItem } from '@ket-nap/domain';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { changesBetween, comparisonOf, figuresOf, type Change } from './figures';
import { itemName } from './item-words';
import css from './versions.module.css';

/** "What changed since approval": item by item. Nothing where there is no earlier version to hold the report against. */
export function Changes({ report }: { report: Report }) {
  const { t } = useWords();
  const comparison = comparisonOf(report);
  if (comparison === null) return null;
  const { before, after } = comparison;
  const version = (number: number) => t('matrix.changes.version', { number });
  const changes = changesBetween(before, after ?? figuresOf(report.cells), report.breakdowns);
  const approved = before.approvedAt !== null;
  // A draft is private to its side: to the other one its cells are those of the version sent last.
  const waits = report.state === 'correcting' && !report.actions.includes('save');
  return (
    <Card
      title={t(approved ? 'matrix.changes.title' : 'matrix.changes.titleSent')}
      subtitle={t('matrix.changes.since', {
        before: version(before.number),
        after: after === null ? t('matrix.changes.draft') : version(after.number),
      })}
    >
      {changes.length === 0 ? (
        <p className={css.none}>{t(waits ? 'matrix.changes.waits' : 'matrix.changes.none')}</p>
      ) : (
        <div className={css.scroll}>
          <ChangeTable changes={changes} report={report} approved={approved} />
        </div>
      )}
    </Card>
  );
}

function ChangeTable({
  changes,
  report: { breakdowns },
  approved,
}: {
  changes: readonly Change[];
  report: Report;
  approved: boolean;
}) {
  const words = useWords();
  const { t, f } = words;
  const text = (value: string) => value || t('matrix.versions.blank');
  return (
    <table className={css.changes}>
      <thead>
        <tr>
          <th scope="col">{t('matrix.versions.item')}</th>
          <th scope="col">{t(approved ? 'matrix.changes.beforeApproved' : 'matrix.changes.before')}</th>
          <th scope="col">{t('matrix.changes.after')}</th>
          <th scope="col">{t('matrix.changes.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const name = itemName(change.item, breakdowns, words);
          if ('difference' in change) {
            return (
              <tr key={change.item}>
                <th scope="row">{name}</th>
                <td>{f.integer(change.before)}</td>
                <td>
                  <b>{f.integer(change.after)}</b>
                </td>
                <td>{f.signed(change.difference)}</td>
              </tr>
            );
          }
          const written = (value: string) =>
            isTextItem(change.item) && change.item === 'as_of' ? f.day(value || null) : text(value);
          return (
            <tr key={change.item} className={css.texts}>
              <th scope="row">{name}</th>
              <td colSpan={3}>
                <del>{written(change.before)}</del>
                <ins>{written(change.after)}</ins>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
