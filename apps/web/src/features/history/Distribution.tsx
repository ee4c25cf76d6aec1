import type { BoardHistory, HistoryPeriod } from '@ket-nap/contracts';
import { STANDINGS, type Standing } from '@ket-nap/domain';
import { standingWord } from '@ket-nap/tables';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { segmentAfter, segmentsOfCounts, type SegmentPlace } from '../../charts/band-segments';
import { edgesOf } from '../../charts/heat-edges';
import { whyBeside } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './distribution.module.css';
import { distributionSummary, rowsIn } from './history-words';
import { SegmentNames } from './SegmentNames';

interface Chosen {
  at: number;
  standing: Standing;
}

interface Props {
  history: BoardHistory;
  /** The part whose names are shown: a period and a standing, `2026-H1.near`. */
  segment: string | undefined;
  onSegment: (segment: string | undefined) => void;
}

/** For each period a bar of all its committees, in parts by where they stand; a part opens to their names. One Tab stop. */
export function Distribution({ history, segment, onSegment }: Props) {
  const words = useWords();
  const { t } = words;
  const panel = useId();
  const bars = useRef<HTMLDivElement>(null);
  const { periods } = history;
  const newest = periods.length - 1;
  const [place, setPlace] = useState<SegmentPlace>([newest, 0]);
  const edges = edgesOf(
    periods.map(({ code }) => code),
    history.reorganisations.map(({ effectiveOn }) => effectiveOn),
  );
  const parts = periods.map(({ counts }) => segmentsOfCounts(counts));
  const chosen = chosenOf(history, segment);
  // Another period may have taken the part away.
  const bar = Math.min(place[0], newest);
  const current: SegmentPlace = [bar, Math.min(place[1], Math.max((parts[bar]?.length ?? 1) - 1, 0))];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = segmentAfter(
      current,
      event.key,
      parts.map(({ length }) => length),
    );
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    bars.current?.querySelector<HTMLElement>(`[data-place="${next.join('.')}"]`)?.focus();
  };
  return (
    <>
      <DistributionLegend history={history} />
      <div
        ref={bars}
        role="group"
        className={css.bars}
        aria-label={t('history.distribution.chart')}
        aria-description={distributionSummary(history, edges, words)}
        onKeyDown={onKeyDown}
      >
        {periods.map((period, at) => (
          <Bar
            key={period.code}
            history={history}
            period={period}
            at={at}
            edge={edges[at]?.at}
            current={current}
            chosen={chosen}
            panel={panel}
            onFocus={setPlace}
            onChoose={({ at: place, standing }) => {
              const one = `${periods[place]?.code ?? ''}.${standing}`;
              onSegment(one === segment ? undefined : one);
            }}
          />
        ))}
      </div>
      <SegmentNames id={panel} history={history} chosen={chosen} />
    </>
  );
}

/** The part that the address names, where the chart has it. */
function chosenOf({ periods }: BoardHistory, segment: string | undefined): Chosen | null {
  const [code, named] = (segment ?? '').split('.');
  const at = periods.findIndex((period) => period.code === code);
  const standing = STANDINGS.find((one) => one === named);
  return at === -1 || standing === undefined ? null : { at, standing };
}

interface BarProps {
  history: BoardHistory;
  period: HistoryPeriod;
  at: number;
  edge: 'before' | 'within' | undefined;
  current: SegmentPlace;
  chosen: Chosen | null;
  panel: string;
  onFocus: (place: SegmentPlace) => void;
  onChoose: (chosen: Chosen) => void;
}

function Bar({ history, period, at, edge, current, chosen, panel, onFocus, onChoose }: BarProps) {
  const { t, f } = useWords();
  const of = rowsIn(history, at);
  const segments = segmentsOfCounts(period.counts);
  return (
    <div className={css.line} data-edge={edge}>
      <span className={css.period}>{f.periodShort(period.code)}</span>
      <div className={css.bar}>
        {segments.length === 0 && <span className={css.none}>{t('history.distribution.none')}</span>}
        {segments.map(({ standing, count }, part) => (
          <button
            key={standing}
            type="button"
            className={css.segment}
            style={{ flexGrow: count }}
            data-standing={standing}
            data-place={`${at}.${part}`}
            {...whyBeside({ figure: 'count', period: period.code, part: standing })}
            tabIndex={current[0] === at && current[1] === part ? 0 : -1}
            aria-expanded={chosen?.at === at && chosen.standing === standing}
            aria-controls={panel}
            aria-label={t('history.distribution.segment', {
              period: f.period(period.code),
              standing: standingWord(standing, period, t),
              n: f.integer(count),
              of: f.integer(of),
            })}
            title={`${standingWord(standing, period, t)}: ${f.integer(count)}/${f.integer(of)}`}
            onFocus={() => onFocus([at, part])}
            onClick={() => onChoose({ at, standing })}
          >
            <span className={css.count}>{f.integer(count)}</span>
          </button>
        ))}
      </div>
      <span className={css.of}>{t('history.distribution.of', { n: f.integer(of) })}</span>
    </div>
  );
}

function DistributionLegend({ history }: { history: BoardHistory }) {
  const { t } = useWords();
  const { periods } = history;
  const named = (history.by === 'year' ? periods.at(0) : periods.at(-1)) ?? null;
  if (named === null) return null;
  return (
    <p className={css.legend}>
      {STANDINGS.filter((one) => periods.some(({ counts }) => counts[one] > 0)).map((standing) => (
        <span key={standing}>
          <span className={css.swatch} data-standing={standing} />
          {standingWord(standing, named, t)}
        </span>
      ))}
      {history.reorganisations.length > 0 && (
        <span>
          <span className={css.edgeKey} />
          {t('views.trend.legend')}
        </span>
      )}
      <span className={css.keys} data-screen-only>
        {t('history.distribution.keys')}
      </span>
    </p>
  );
}
