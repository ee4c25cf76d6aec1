import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { importRuleText } from '@ket-nap/i18n';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { cellOf, keyOf } from './edits';
import css from './quotas.module.css';
import type { Assigning } from './use-quotas';

interface Props {
  row: QuotaRow | undefined;
  period: Period | undefined;
  assigning: Assigning;
}

/** The cell with the focus: the quota in force, by which decision, recorded by whom; and what is wrong with the typing. */
export function CellCard({ row, period, assigning }: Props) {
  const { t, f, locale } = useWords();
  if (row === undefined || period === undefined) {
    return (
      <Card title={t('work.quotas.cellTitle')}>
        <p className={css.small}>{t('work.quotas.cellHint')}</p>
      </Card>
    );
  }
  const cell = cellOf(row, period);
  const change = assigning.changes.find((one) => one.key === keyOf(row.committee.id, period));
  const { decisionNumber: number, decisionDate, effectiveOn, recordedBy, recordedAt, note } = cell;
  const byDecision = (number: string) =>
    decisionDate === null
      ? t('work.quotas.byDecisionNumber', { number })
      : t('work.quotas.byDecision', { number, date: f.day(decisionDate) });
  return (
    <Card title={row.committee.name} subtitle={f.periodShort(period)}>
      <p className={css.force}>
        {t('work.quotas.inForce')}:{' '}
        <b>{cell.amount === null ? t('work.quotas.none') : f.integer(cell.amount)}</b>
        {cell.version > 0 && ` · ${t('work.quotas.version', { number: cell.version })}`}
      </p>
      {effectiveOn !== null && (
        <p className={css.small}>
          {number !== null && `${byDecision(number)}. `}
          {t('work.quotas.effectiveOn', { date: f.day(effectiveOn) })}.
        </p>
      )}
      {recordedBy !== null && (
        <p className={css.small}>
          {t('work.quotas.recorded', { by: recordedBy, time: f.instant(recordedAt) })}
        </p>
      )}
      {note !== '' && <p className={css.small}>{note}</p>}
      {change && !change.typed.ok && (
        <p className={css.error} role="alert">
          {importRuleText(locale, change.typed.rule, change.edit.text)}
        </p>
      )}
    </Card>
  );
}
