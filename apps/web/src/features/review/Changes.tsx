import type { Report } from '@ket-nap/contracts';
import { Fragment } from 'react';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { comparisonOf, type Change } from './figures';
import { itemName } from './item-words';
import css from './versions.module.css';

/** "What changed since approval": item by item. Nothing where there is no earlier version to hold the report against. */
export function Changes({ report }: { report: Report }) {
  const { t } = useWords();
  const comparison = comparisonOf(report);
  if (comparison === null) return <Waiting report={report} />;
  const { before, after, changes } = comparison;
  const version = (number: number) => t('matrix.changes.version', { number });
  const approved = before.approvedAt !== null;
  return (
    <Card
      title={t(approved ? 'matrix.changes.title' : 'matrix.changes.titleSent')}
      subtitle={t('matrix.changes.since', {
        before: version(before.number),
        after: after === null ? t('matrix.changes.draft') : version(after.number),
      })}
    >
      {report.correctionReason !== null && (
        <p className={css.why}>{t('matrix.table.correctedBecause', { reason: report.correctionReason })}</p>
      )}
      {changes.length === 0 ? (
        <p className={css.none}>{t('matrix.changes.none')}</p>
      ) : (
        <div className={css.scroll}>
          <ChangeTable changes={changes} report={report} approved={approved} />
        </div>
      )}
    </Card>
  );
}

/** A correction that its side has not sent: there is nothing to see of it yet. */
function Waiting({ report: { state, actions } }: { report: Report }) {
  const { t } = useWords();
  if (state !== 'correcting' || actions.includes('save')) return null;
  return (
    <Card title={t('matrix.changes.title')}>
      <p className={css.none}>{t('matrix.changes.waits')}</p>
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
            change.item === 'as_of' ? f.day(value || null) : value || t('matrix.versions.blank');
          return (
            <Fragment key={change.item}>
              <tr className={css.texts}>
                <th scope="row" colSpan={4}>
                  {name}
                </th>
              </tr>
              <tr className={css.prose}>
                <td colSpan={4}>
                  <del>{written(change.before)}</del>
                  <ins>{written(change.after)}</ins>
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
