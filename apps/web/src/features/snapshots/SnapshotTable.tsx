import type { SnapshotLine } from '@ket-nap/contracts';
import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { files, paths } from '../../paths';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { figuresOf } from './figures-of';

/** Frozen boards with what they said, and the ways to open each. */
export function SnapshotTable({ snapshots }: { snapshots: readonly SnapshotLine[] }) {
  const words = useWords();
  const { t, f, locale } = words;
  return (
    <TableBox stacks label={t('meeting.snapshots.table')}>
      <thead>
        <tr>
          <th>{t('meeting.snapshots.note')}</th>
          <th>{t('meeting.snapshots.at')}</th>
          <th>{t('meeting.snapshots.period')}</th>
          <th>{t('meeting.snapshots.figures')}</th>
          <th>{t('meeting.snapshots.by')}</th>
          <th>{t('meeting.snapshots.ways')}</th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((one) => {
          const { id, note, unit, period, view, counted, takenAt, takenBy } = one;
          return (
            <tr key={id}>
              <th scope="row">
                <Link to={paths.board} search={{ snapshot: id }}>
                  {note}
                </Link>
                <span className={table.small}>{unit.name}</span>
              </th>
              <td className={table.nowrap} data-label={t('meeting.snapshots.at')}>
                {f.instant(takenAt)}
              </td>
              <td data-label={t('meeting.snapshots.period')}>
                {f.period(period)}
                {view !== 'as_was' && <span className={table.small}>{t(`views.name.${view}`)}</span>}
              </td>
              <td data-label={t('meeting.snapshots.figures')}>
                {figuresOf(one, words)}
                {counted === 'approved' && <span className={table.small}>{t('status.approvedOnly')}</span>}
              </td>
              <td data-label={t('meeting.snapshots.by')}>{takenBy}</td>
              <td>
                <Group gap="md">
                  <Link
                    to={paths.meeting}
                    search={{ snapshot: id }}
                    aria-label={t('meeting.snapshots.meetingOf', { note })}
                  >
                    {t('meeting.open')}
                  </Link>
                  <a
                    href={files.snapshot(id, locale)}
                    download
                    aria-label={t('meeting.snapshots.excelOf', { note })}
                  >
                    {t('meeting.snapshots.excel')}
                  </a>
                </Group>
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}
