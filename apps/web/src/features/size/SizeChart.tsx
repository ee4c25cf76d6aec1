import type { Board } from '@ket-nap/contracts';
import { BANDS } from '@ket-nap/domain';
import { properName, rowName } from '@ket-nap/i18n';
import { leftText, type SizeOf, type Sized } from '@ket-nap/tables';
import { lazy, Suspense } from 'react';
import { BandSign } from '../../charts/BandSign';
import { sizeScale, type SizeItem } from '../../charts/size-series';
import { useWords } from '../../words';
import css from './size.module.css';

const SizeScatter = lazy(() => import('../../charts/SizeScatter'));

interface Props {
  board: Board;
  sized: Sized;
  of: SizeOf;
  /** "mốc nửa năm 50%" */
  mark: string;
  tense: 'during' | 'after';
  onOpen: (id: string) => void;
}

/** Size across, rate up; the corner of large and slow is named. */
export function SizeChart({ board, sized, of, mark, tense, onOpen }: Props) {
  const { t, f } = useWords();
  const size = t(`history.size.by.${of}`);
  const items = sized.rows.map(({ row, size: n, largeAndSlow }): SizeItem => ({
    id: row.committee.id,
    label: row.group === null ? properName(row.committee.name) : (row.group.area ?? row.committee.code),
    size: n,
    rate: row.rate ?? 0,
    band: row.band,
    first: largeAndSlow,
  }));
  const scale = sizeScale(items, board.mark.percent, sized.middle);
  const byId = new Map(sized.rows.map((one) => [one.row.committee.id, one]));
  const say = (id: string): string => {
    const one = byId.get(id);
    if (one === undefined) return '';
    const { row } = one;
    return t('history.size.point', {
      name: rowName(row, t),
      size,
      n: f.integer(one.size),
      rate: f.rate(row.rate),
      admitted: f.integer(row.admitted),
      quota: f.integer(row.quota),
      left: leftText(row, { t, f }),
    });
  };
  const bySize = sized.slow.toSorted((a, b) => b.size - a.size);
  const named = bySize.slice(0, MOST_NAMED).map(({ row }) => row.committee.id);
  const shown = items.map((item) => ({ ...item, first: item.first && named.includes(item.id) }));
  const names = sized.slow.slice(0, SAID).map(({ row }) => rowName(row, t));
  return (
    <>
      <div className={css.chart}>
        <Suspense fallback={null}>
          <SizeScatter
            items={shown}
            scale={scale}
            mark={{ percent: board.mark.percent, label: mark }}
            middle={{ size: sized.middle, label: t('history.size.middle', { n: f.integer(sized.middle) }) }}
            corner={t('history.size.slowTitle')}
            axes={{ size, rate: t('board.table.rate') }}
            writeCount={f.integer}
            writeRate={f.rate}
            say={say}
            onOpen={onOpen}
            label={t('history.size.chart', { size })}
            description={
              names.length === 0
                ? board.total.speaks
                  ? t('history.size.slowNone', { mark })
                  : t('board.tile.few', {
                      n: f.integer(board.total.reported),
                      of: f.integer(board.total.expected),
                    })
                : t('history.size.summary', { names: names.join(', '), mark })
            }
          />
        </Suspense>
      </div>
      <p className={css.legend}>
        {BANDS.map((band) => (
          <span key={band}>
            <svg width={13} height={13} viewBox="-7 -7 14 14" aria-hidden>
              <BandSign band={band} />
            </svg>
            {t(`band.${tense}.${band}`)}
          </span>
        ))}
        <span className={css.keys} data-screen-only>
          {t('history.size.keys')}
        </span>
      </p>
      <Notes sized={sized} size={size} root={scale.root} />
    </>
  );
}

const MOST_NAMED = 12;
const SAID = 3;

function Notes({ sized, size, root }: { sized: Sized; size: string; root: boolean }) {
  const { t, f } = useWords();
  const notes = [
    t('history.size.middleText', { n: f.integer(sized.middle), size }),
    ...(root ? [t('history.size.root')] : []),
    ...(sized.possible > sized.rows.length
      ? [t('history.size.largest', { n: f.integer(sized.rows.length), of: f.integer(sized.possible) })]
      : []),
    ...(sized.left > 0 ? [t('history.size.left', { n: f.integer(sized.left) })] : []),
  ];
  return <p className={css.notes}>{notes.join(' ')}</p>;
}
