import type { Board } from '@ket-nap/contracts';
import { quotaVersionText } from '@ket-nap/i18n';
import { noQuotaText } from '@ket-nap/tables';
import { Radio } from '@mantine/core';
import { Disclosure } from '../../ui/Disclosure';
import { useWords } from '../../words';
import css from './views.module.css';

interface Props {
  board: Board;
  /** The day of the address; undefined follows the period. */
  asOf: string | undefined;
  /** Without it the day is not to be chosen: of a frozen board. */
  onChange?: ((asOf: string | undefined) => void) | undefined;
}

/** By period: the choice without a day. */
const BY_PERIOD = '';

/** Which quota the rates use: its version, and on demand its decision and the day it is taken from, which can be chosen. */
export function QuotaDay({ board, asOf, onChange }: Props) {
  const { t, f } = useWords();
  const { total, quotasOn, quotaDays, quotaYear } = board;
  const day = f.day(quotasOn);
  const version =
    total.quotaVersion === null
      ? total.quota === null
        ? noQuotaText(board, { t, f })
        : t('views.quota.units', { day })
      : t('views.quota.short', {
          number: total.quotaVersion.number,
          from: f.day(total.quotaVersion.effectiveOn),
        });
  const options = [
    { value: BY_PERIOD, label: t('views.quota.byPeriod') },
    ...quotaDays.map((value) => ({ value, label: t('views.quota.day', { day: f.day(value) }) })),
    ...(asOf === undefined || quotaDays.includes(asOf)
      ? []
      : [{ value: asOf, label: t('views.quota.otherDay', { day: f.day(asOf) }) }]),
  ];
  return (
    <span>
      {total.quota !== null && <>{t('board.status.measured', { year: quotaYear })}: </>}
      <Disclosure face={version} label={t('views.quota.title')}>
        <strong>{t('views.quota.title')}</strong>
        {total.quotaVersion !== null && (
          <span>{t('views.quota.whole', { version: quotaVersionText(total.quotaVersion, t, f) })}</span>
        )}
        <span>{t('views.quota.used', { day })}</span>
        {onChange !== undefined && (
          <Radio.Group
            aria-label={t('views.quota.title')}
            value={asOf ?? BY_PERIOD}
            onChange={(value) => onChange(value === BY_PERIOD ? undefined : value)}
          >
            <span className={css.days}>
              {options.map((option) => (
                <Radio key={option.value} size="xs" value={option.value} label={option.label} />
              ))}
            </span>
          </Radio.Group>
        )}
      </Disclosure>
      {asOf !== undefined && total.quotaVersion !== null && (
        <span className={css.chosen}> · {t('views.quota.chosen', { day })}</span>
      )}
    </span>
  );
}
