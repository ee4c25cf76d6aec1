import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { previousPeriod, whatIf, yearOf, type Period } from '@ket-nap/domain';
import { importRuleText } from '@ket-nap/i18n';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useWords } from '../../words';
import { keyOf, valueOf } from './edits';
import css from './quotas.module.css';
import { levelOf } from './sums';
import type { Assigning } from './use-quotas';
import { VersionList } from './VersionList';

interface Props {
  sheet: QuotaSheet;
  row: QuotaRow | undefined;
  period: Period | undefined;
  assigning: Assigning;
}

/** The cell with the focus: what is wrong with the typing, what the quota would mean, and every version that was assigned. */
export function CellCard({ sheet, row, period, assigning }: Props) {
  const { t, f, locale } = useWords();
  if (row === undefined || period === undefined) {
    return (
      <Card title={t('work.quotas.cellTitle')}>
        <p className={css.small}>{t('work.quotas.cellHint')}</p>
      </Card>
    );
  }
  const change = assigning.changeOf(keyOf(row.committee.id, period));
  return (
    <Card title={row.committee.name} subtitle={f.periodShort(period)}>
      {change && !change.typed.ok && (
        <p className={css.error} role="alert">
          {importRuleText(locale, change.typed.rule, change.edit.text)}
        </p>
      )}
      {sheet.year === period && <Meaning sheet={sheet} row={row} year={period} assigning={assigning} />}
      <VersionList row={row} period={period} />
    </Card>
  );
}

interface MeaningProps {
  sheet: QuotaSheet;
  row: QuotaRow;
  year: Period;
  assigning: Assigning;
}

/** What the quota as typed means against last year and the members. */
function Meaning({ sheet, row, year, assigning }: MeaningProps) {
  const { t, f } = useWords();
  const amount = valueOf(row, year, assigning.edits);
  if (amount === null) return null;
  const province = row === sheet.own;
  const means = whatIf(amount, row, province ? null : levelOf(sheet, year, assigning.edits).units);
  const before = { year: yearOf(previousPeriod(year)) };
  const facts = [
    { name: t('distribution.whatIf.change', before), value: f.signed(means.change) },
    { name: t('distribution.whatIf.ofActual', before), value: f.rate(means.ofActual) },
    { name: t('distribution.whatIf.ofMembers'), value: f.rate(means.ofMembers) },
    { name: t('distribution.perThousand'), value: f.decimal(means.perThousand) },
    ...(province ? [] : [{ name: t('distribution.whatIf.share'), value: f.rate(means.share) }]),
  ];
  return (
    <>
      <p className={css.force}>{t('distribution.whatIf.title', { n: f.integer(amount) })}</p>
      <Facts facts={facts} />
    </>
  );
}
