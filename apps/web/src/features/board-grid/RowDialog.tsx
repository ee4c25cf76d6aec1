import type { GridRow } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { StateBadge } from '../../StateBadge';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import css from './dialogs.module.css';
import type { RowCheck } from './checks';
import type { Labels } from './labels';
import { lockWords } from './lock-words';
import { Findings } from './SendDialog';
import type { Steps } from './use-steps';

interface Props {
  row: GridRow;
  half: Half;
  check: RowCheck;
  admitted: number | null;
  labels: Labels;
  cancel: Steps['cancel'];
  onSend: () => void;
  onCorrect: () => void;
  onClose: () => void;
}

/** A row's menu: where the report stands, why it is locked, what its check finds, and what may be done with it. */
export function RowDialog({ row, half, check, admitted, labels, cancel, onSend, onCorrect, onClose }: Props) {
  const words = useWords();
  const { t, f, explain } = words;
  const { committee, actions, openComments } = row;
  const why = lockWords(row, half, words);
  return (
    <Dialog opened onClose={onClose} title={committee.name}>
      <p className={css.said}>
        <StateBadge state={row.state} /> {f.period(half)}
      </p>
      {row.onBehalf && row.state !== 'missing' && <p className={css.said}>{t('grid.row.behalf')}</p>}
      {why !== undefined && (
        <p className={css.said}>
          <b>{t('grid.row.locked')}.</b> {why}
        </p>
      )}
      {openComments > 0 && (
        <p className={css.said}>
          {t('grid.row.comments', { count: openComments, n: f.integer(openComments) })}
        </p>
      )}
      {actions.includes('submit') && (
        <>
          <h3 className={css.part}>{t('grid.row.findings')}</h3>
          {check.findings.length === 0 && (
            <p className={css.said}>{t(check.begun ? 'grid.row.sound' : 'grid.row.notReached')}</p>
          )}
          <Findings check={check} admitted={admitted} labels={labels} />
        </>
      )}
      {cancel.error !== null && (
        <p role="alert" className={css.problem}>
          {explain(cancel.error)}
        </p>
      )}
      <Group mt="lg" gap="sm">
        {actions.includes('submit') && (
          <Button data-autofocus disabled={!check.begun} onClick={onSend}>
            {t('grid.row.send')}
          </Button>
        )}
        {actions.includes('correct') && (
          <Button variant="default" onClick={onCorrect}>
            {t('grid.row.correct')}
          </Button>
        )}
        {actions.includes('cancel') && (
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(row, { onSuccess: onClose })}
          >
            {t('grid.row.cancel')}
          </Button>
        )}
        <Link className={css.link} to={paths.entry} search={{ committee: committee.id, half }}>
          {t('grid.row.openReport')}
        </Link>
      </Group>
    </Dialog>
  );
}
