import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { bandColour } from '../../charts/ranking-series';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { Card } from '../../ui/Card';
import { useWords, type Words } from '../../words';
import { concernsOf, MOST, type Committee, type Concern } from './attention';
import css from './Attention.module.css';
import { warningText, warningTo } from './warning-words';

const NAMED = 3;

/** What to look at first. Figures are the answer's own; nothing is judged that the table does not show. */
export function Attention({ board }: { board: Board }) {
  const words = useWords();
  const session = useSession();
  const [all, setAll] = useState(false);
  const concerns = concernsOf(board);
  const shown = all ? concerns : concerns.slice(0, MOST);
  return (
    <Card title={words.t('board.attention.title')}>
      {concerns.length === 0 && <p className={css.none}>{words.t('board.attention.none')}</p>}
      <ul className={css.list}>
        {shown.map((concern, place) => {
          const { head, text } = textOf(concern, board, words);
          return (
            <li key={place} className={css.item}>
              <span className={css.dot} style={{ background: colourOf(concern) }} aria-hidden />
              <span>
                <strong>{head}</strong> {text}
                {concern.kind === 'unapproved' && holds(session, 'reports.review') && (
                  <>
                    {' '}
                    <Link to={paths.review}>{words.t('board.attention.toReview')}</Link>
                  </>
                )}
                {concern.kind === 'warning' && holds(session, 'reports.view') && (
                  <>
                    {' '}
                    <Link
                      {...warningTo(concern.warning, board)}
                      aria-label={words.t('warnings.openOf', { name: head })}
                    >
                      {words.t('warnings.open')}
                    </Link>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {concerns.length > MOST && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.t('warnings.fewer') : words.t('warnings.all', { n: words.f.integer(concerns.length) })}
        </button>
      )}
    </Card>
  );
}

function textOf(concern: Concern, board: Board, words: Words): { head: string; text: string } {
  const { t, f } = words;
  switch (concern.kind) {
    case 'missing':
    case 'unapproved':
    case 'returned':
    case 'noQuota': {
      const { kind, count, committees } = concern;
      return {
        head: t(`board.attention.${kind}`, { n: f.integer(count), count }),
        text: committees.length === count ? namesOf(committees, { t, f }) : '',
      };
    }
    case 'gap': {
      const { units, gap, own } = concern;
      const values = { units: f.integer(units), gap: f.signed(gap), own: f.integer(own) };
      return { head: t('board.attention.gap'), text: t('board.attention.gapText', values) };
    }
    case 'warning':
      return { head: concern.warning.committee.name, text: warningText(concern.warning, board, words) };
    case 'lowest':
      return about(concern.row, t, t('board.attention.lowest', figuresOf(concern.row, f)));
    case 'mostMissing':
      return about(concern.row, t, t('board.attention.mostMissing', figuresOf(concern.row, f)));
    case 'fallen': {
      const n = f.integer(Math.abs(concern.row.lastYear.difference ?? 0));
      return about(concern.row, t, t('board.attention.fallen', { rate: f.rate(concern.row.rate), n }));
    }
  }
}

const about = (row: BoardRow, t: Words['t'], text: string) => ({ head: rowName(row, t), text });

function figuresOf(row: BoardRow, f: Words['f']) {
  return { rate: f.rate(row.rate), remaining: f.integer((row.cumulative ?? row).remaining) };
}

function namesOf(committees: readonly Committee[], { t, f }: Pick<Words, 't' | 'f'>): string {
  const names = committees
    .slice(0, NAMED)
    .map(({ committee }) => committee.name)
    .join(', ');
  const more = committees.length - NAMED;
  return more > 0 ? t('board.attention.namesMore', { names, n: f.integer(more) }) : names;
}

function colourOf(concern: Concern): string {
  return 'row' in concern ? bandColour(concern.row.band) : 'var(--ink-3)';
}
