import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { bandColour } from '../../charts/ranking-series';
import { CommitteeLink } from '../../CommitteeLink';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { Card } from '../../ui/Card';
import { useWords, type Words } from '../../words';
import { concernsOf, MOST, type Committee, type Concern } from './attention';
import css from './Attention.module.css';
import { warningText, warningTo } from './warning-words';

const NAMED = 3;
/** Where the links stand in a translated sentence. */
const HERE = '\u0000';

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
          const { head, text } = textOf(concern, words);
          const row = 'row' in concern && concern.row.group === null ? concern.row : null;
          return (
            <li key={place} className={css.item}>
              <span className={css.dot} style={{ background: colourOf(concern) }} aria-hidden />
              <span>
                <strong>
                  {row === null ? head : <CommitteeLink committee={row.committee} period={board.period} />}
                </strong>{' '}
                {text}
                {'committees' in concern && concern.committees.length === concern.count && (
                  <Names committees={concern.committees} period={board.period} />
                )}
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

function textOf(concern: Concern, words: Words): { head: string; text: string } {
  const { t, f } = words;
  switch (concern.kind) {
    case 'missing':
    case 'unapproved':
    case 'returned':
    case 'noQuota': {
      const { kind, count } = concern;
      return { head: t(`board.attention.${kind}`, { n: f.integer(count), count }), text: '' };
    }
    case 'gap': {
      const { units, gap, own } = concern;
      const values = { units: f.integer(units), gap: f.signed(gap), own: f.integer(own) };
      return { head: t('board.attention.gap'), text: t('board.attention.gapText', values) };
    }
    case 'warning':
      return { head: concern.warning.committee.name, text: warningText(concern.warning, words) };
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

/** The first few by name, each the way to its page, and how many more. */
function Names({ committees, period }: { committees: readonly Committee[]; period: string }) {
  const { t, f } = useWords();
  const more = committees.length - NAMED;
  const [, after = ''] =
    more > 0 ? t('board.attention.namesMore', { names: HERE, n: f.integer(more) }).split(HERE) : [];
  return (
    <>
      {committees.slice(0, NAMED).map(({ committee }, index) => (
        <Fragment key={committee.id}>
          {index > 0 && ', '}
          <CommitteeLink committee={committee} period={period} />
        </Fragment>
      ))}
      {after}
    </>
  );
}

function colourOf(concern: Concern): string {
  return 'row' in concern ? bandColour(concern.row.band) : 'var(--ink-3)';
}
