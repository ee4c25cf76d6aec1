import type { BoardHistory } from '@ket-nap/contracts';
import { BANDS, parsePeriod, STANDINGS } from '@ket-nap/domain';
import { standingWord, wholeName } from '@ket-nap/tables';
import { Link } from '@tanstack/react-router';
import type { Edge } from '../../charts/heat-edges';
import type { Place } from '../../grid/place';
import { paths } from '../../paths';
import { useWords } from '../../words';
import { HeatCell } from './HeatCell';
import css from './history.module.css';

interface Props {
  history: BoardHistory;
  edges: readonly Edge[];
  current: Place;
}

/** The periods with what came in, and under them the whole unit: both stay in sight. */
export function HeatHead({ history, edges, current: [row, column] }: Props) {
  const { t, f } = useWords();
  const { periods, total, unit } = history;
  const whole = wholeName(unit, t);
  const at = (place: Place) => ({
    'data-place': place.join('.'),
    tabIndex: place[0] === row && place[1] === column ? 0 : -1,
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" {...at([0, 0])}>
          {t('board.table.name')}
        </th>
        {periods.map(({ code, reported, expected }, index) => {
          const edge = edges[index] ?? null;
          return (
            <th key={code} scope="col" data-edge={edge?.at}>
              <Link
                {...at([0, index + 1])}
                from={paths.board}
                to={paths.board}
                search={({ asOf: _, ...old }) => ({
                  ...old,
                  show: undefined,
                  period: parsePeriod(code) ?? undefined,
                })}
                preload={false}
                title={t('history.heat.openPeriod', { period: f.period(code) })}
              >
                {f.periodShort(code)}
              </Link>
              <span className={css.came}>
                {t('history.heat.came', { n: f.integer(reported), of: f.integer(expected) })}
              </span>
            </th>
          );
        })}
      </tr>
      <tr aria-rowindex={2} className={css.total}>
        <th scope="row" {...at([1, 0])}>
          {whole}
        </th>
        {periods.map((period, index) => (
          <HeatCell
            key={period.code}
            period={period}
            edge={edges[index] ?? null}
            cell={total[index] ?? null}
            name={whole}
            reportOf={null}
            place={[1, index + 1]}
            current={row === 1 && column === index + 1}
          />
        ))}
      </tr>
    </thead>
  );
}

/** What the colours and signs mean. */
export function HeatLegend({ history, edges }: Pick<Props, 'history' | 'edges'>) {
  const { t, f } = useWords();
  const { periods, reorganisations } = history;
  const last = periods.at(-1);
  if (last === undefined) return null;
  const met = new Set(history.rows.flatMap(({ cells }) => cells.map((cell) => cell?.standing ?? 'absent')));
  const partial = history.rows.some(({ cells }) =>
    cells.some((cell) => cell !== null && cell.admitted !== null && /missing|draft/.test(cell.state)),
  );
  // Half-years are measured by their own pace; of years, most are over.
  const named = history.by === 'year' ? (periods[0] ?? last) : last;
  const shown = STANDINGS.filter((one) => BANDS.some((band) => band === one) || met.has(one));
  return (
    <p className={css.legend}>
      {shown.map((standing) => (
        <span key={standing}>
          <span className={css.swatch} data-standing={standing} />
          {standingWord(standing, named, t)}
        </span>
      ))}
      {met.has('absent') && (
        <span>
          <span className={css.swatch} data-standing="absent" />
          {t('history.standing.absent')}
        </span>
      )}
      {partial && (
        <span>
          <span className={css.star}>*</span>
          {t('history.standing.partial')}
        </span>
      )}
      {edges.some((edge) => edge !== null) && (
        <span>
          <span className={css.edgeKey} />
          {t('history.heat.reorganised', {
            days: reorganisations.map(({ effectiveOn }) => f.day(effectiveOn)).join(', '),
          })}
        </span>
      )}
      <span className={css.keys} data-screen-only>
        {t('history.heat.keys')}
      </span>
    </p>
  );
}
