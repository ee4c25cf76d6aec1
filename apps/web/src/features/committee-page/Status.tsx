import type { CommitteePage } from '@ket-nap/contracts';
import { StateBadge } from '../../StateBadge';
import { Badge } from '../../ui/Badge';
import { DemoMark } from '../../ui/DemoMark';
import { useWords } from '../../words';
import css from './committee-page.module.css';

/** What the figures are: as of when, from which report, of which years of the committee. */
export function Status({ page }: { page: CommitteePage }) {
  const { t, f } = useWords();
  const { figure, validFrom, validTo, formerArea, counted } = page;
  const days = { from: f.day(validFrom), to: f.day(validTo) };
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(page.asOf)}</strong>
      </span>
      {figure !== null && page.units === 0 && <Reported of={figure} />}
      {counted === 'approved' && <strong>{t('status.approvedOnly')}</strong>}
      <span>
        {validTo === null ? t('committeePage.status.dates', days) : t('committeePage.status.ended', days)}
      </span>
      {formerArea !== null && <span>{t('committeePage.status.area', { area: formerArea })}</span>}
      {page.demo && (
        <span className={css.demo}>
          <DemoMark />
        </span>
      )}
    </>
  );
}

/** Of a year of which half has come in: that, and not "not reported" beside its figures. */
function Reported({ of: { admitted, state } }: { of: NonNullable<CommitteePage['figure']> }) {
  const { t } = useWords();
  const partial = admitted !== null && (state === 'missing' || state === 'draft');
  return partial ? <Badge tone="quiet">{t('board.sign.partial')}</Badge> : <StateBadge state={state} />;
}
