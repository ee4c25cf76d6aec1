import type { CommitteeRef } from '@ket-nap/contracts';
import { parsePeriod } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './CommitteeLink.module.css';
import { paths } from './paths';
import { committeeSearch } from './search';

interface Props {
  committee: Pick<CommitteeRef, 'id' | 'name'>;
  /** The period of the figure that stands beside the name. */
  period: string;
  className?: string | undefined;
  /** The whole row that it stands in leads to the page; the row is `position: relative`. */
  wholeRow?: boolean;
  /** Its place where arrows walk, such as in a grid: Tab comes to one of them. */
  walked?: { 'data-place': string; tabIndex: number };
  /** Its name when not said. */
  children?: ReactNode;
}

/** Passing over a long list asks for nothing; resting on a name does. */
const REST_MS = 200;

/** A committee's name as the way to its page: of the same period, quotas of the same day, the same figures counted. */
export function CommitteeLink({ committee, period, className, wholeRow = false, walked, children }: Props) {
  const name = canonical(committee.name);
  return (
    <Link
      to={paths.committee}
      params={{ committeeId: committee.id }}
      search={(old) => ({ ...committeeSearch({ ...old }), period: parsePeriod(period) ?? undefined })}
      preloadDelay={REST_MS}
      className={`${css.link ?? ''} ${(wholeRow && css.row) || ''} ${className ?? ''}`}
      title={name}
      data-drill={committee.id}
      {...walked}
    >
      {children ?? name}
    </Link>
  );
}
