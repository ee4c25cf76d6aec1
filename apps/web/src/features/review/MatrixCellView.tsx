import type { CommitteeRef, MatrixCell } from '@ket-nap/contracts';
import type { Half, ReportState } from '@ket-nap/domain';
import { VisuallyHidden } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconPencil,
  IconRefresh,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { useWords } from '../../words';
import type { Place } from '../../grid/walk';
import css from './matrix.module.css';

/** A sign for each state, so that none is told by its colour. */
export const STATE_FACES = {
  missing: IconCircleDashed,
  draft: IconPencil,
  submitted: IconClock,
  returned: IconArrowBackUp,
  approved: IconCheck,
  correcting: IconRefresh,
} as const satisfies Record<ReportState, unknown>;

interface Props {
  cell: MatrixCell | null;
  committee: CommitteeRef;
  half: Half;
  place: Place;
  /** The one that Tab comes to. */
  current: boolean;
}

/** One committee's report of one half-year: its state in a sign and a word, whether it was late, what it says; opens the report. */
export function MatrixCellView({ cell, committee, half, place, current }: Props) {
  const { t, f } = useWords();
  const at = { name: committee.name, period: f.periodShort(half) };
  const walked = { 'data-place': place.join('.'), tabIndex: current ? 0 : -1 };
  if (cell === null) {
    return (
      <td {...walked} className={css.absent} aria-label={t('matrix.grid.absent', at)}>
        <span aria-hidden>—</span>
      </td>
    );
  }
  const { state, punctuality, admitted } = cell;
  const Face = STATE_FACES[state];
  const mark = punctuality === 'late' || punctuality === 'missing' ? punctuality : null;
  return (
    <td>
      <Link
        {...walked}
        to={paths.entry}
        search={{ committee: committee.id, half }}
        preload={false}
        className={css.cell}
        data-state={state}
        data-overdue={punctuality === 'missing' || undefined}
      >
        <VisuallyHidden>{t('matrix.grid.cell', at)}</VisuallyHidden>
        <Face size={14} stroke={2} aria-hidden className={css.face} />
        <span className={css.word}>{t(`matrix.grid.state.${state}`)}</span>
        {mark === null ? (
          <VisuallyHidden>{t(`reporting.punctuality.${punctuality}`)}</VisuallyHidden>
        ) : (
          <span className={css.mark} data-is={mark}>
            {t(`matrix.grid.punctuality.${mark}`)}
          </span>
        )}
        {admitted !== null && (
          <>
            <span className={css.admitted}>{f.integer(admitted)}</span>
            <VisuallyHidden>{t('matrix.grid.admitted')}</VisuallyHidden>
          </>
        )}
      </Link>
    </td>
  );
}
