import type { Report } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import { draftOf } from './draft';
import css from './entry.module.css';
import type { Entering } from './use-report';

/** The report moved on while it was being typed: both sides, and a choice. Nothing is overwritten silently. */
export function ConflictBanner({ report, entering }: { report: Report; entering: Entering }) {
  const { t, f } = useWords();
  const mayEnter = report.actions.includes('save');
  const stored = draftOf(report);
  const { typed } = entering;
  const rows = [
    { label: t('work.entry.admitted'), mine: typed.admitted, theirs: stored.admitted },
    { label: t('work.entry.members'), mine: typed.membersAtStart, theirs: stored.membersAtStart },
    { label: t('work.entry.note'), mine: typed.note, theirs: stored.note },
  ];
  const shown = (text: string) => (text.trim() === '' ? t('work.entry.blank') : text);
  return (
    <Banner
      tone="bad"
      title={t('work.entry.conflictTitle')}
      text={
        mayEnter
          ? t('work.entry.conflictText', { by: report.updatedBy ?? '', time: f.instant(report.updatedAt) })
          : t('work.entry.conflictClosed')
      }
    >
      <table className={css.compare}>
        <thead>
          <tr>
            <th>{t('work.entry.item')}</th>
            <th>{t('work.conflict.mine')}</th>
            <th>{t('work.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{shown(row.mine)}</td>
              <td>{shown(row.theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayEnter && <Button onClick={entering.keepMine}>{t('work.conflict.keep')}</Button>}
      <Button variant="default" onClick={entering.takeTheirs}>
        {t('work.conflict.take')}
      </Button>
    </Banner>
  );
}
