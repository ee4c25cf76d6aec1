import type { CommitteeRef } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { CommitteeLink } from './CommitteeLink';
import { paths } from './paths';
import { boardSearch } from './search';
import css from './UnitPath.module.css';
import { useWords } from './words';

interface Props {
  path: readonly CommitteeRef[];
  /** On a board: the period of which its unit's page is offered. */
  toPageOf?: string;
}

/**
 * The way down from the unit that the account works in: each level leads to its board of the same period. Nothing at the top, where
 * there is no way.
 */
export function UnitPath({ path, toPageOf }: Props) {
  const { t } = useWords();
  const unit = path.at(-1);
  if (unit === undefined || path.length < 2) return null;
  return (
    <nav aria-label={t('committeePage.path')} className={css.path}>
      {path.map(({ id, name }, level) => (
        <Fragment key={id}>
          {level > 0 && <span aria-hidden>›</span>}
          {level === path.length - 1 ? (
            <span aria-current="page">{canonical(name)}</span>
          ) : (
            <Link
              to={paths.board}
              search={(old) => {
                const { show, period, view, counted } = boardSearch({ ...old });
                return { unit: level === 0 ? undefined : id, show, period, view, counted };
              }}
            >
              {canonical(name)}
            </Link>
          )}
        </Fragment>
      ))}
      {toPageOf !== undefined && (
        <>
          <span aria-hidden>·</span>
          <CommitteeLink committee={unit} period={toPageOf}>
            {t('committeePage.toPage')}
          </CommitteeLink>
        </>
      )}
    </nav>
  );
}
