import type { PeriodState } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words';
import { DueDialog } from './DueDialog';
import { ExceptionsDialog } from './ExceptionsDialog';
import { LockDialog } from './LockDialog';

interface Props {
  period: PeriodState;
  half: Half;
  /** Sent reports that are not approved, and committees that have not sent: what a lock leaves as it is. */
  unapproved: number;
  unsent: number;
  /** Says on the page what was done. */
  onDone: (said: Said) => void;
}

/** What was done to a period, in words. */
export interface Said {
  title: string;
  text?: string | undefined;
}

type Open = 'due' | 'lock' | 'exceptions';

/** The board's deeds on a reporting period: when it is due, its lock, and committees let through. */
export function PeriodActions({ period, half, unapproved, unsent, onDone }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const onClose = () => setOpen(null);
  const done = (said: Said) => {
    onClose();
    onDone(said);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen('exceptions')}>
        {t('matrix.period.grant')}
      </Button>
      <Button variant="default" onClick={() => setOpen('lock')}>
        {t(period.locked ? 'matrix.period.unlock' : 'matrix.period.lock')}
      </Button>
      <Button variant="default" onClick={() => setOpen('due')}>
        {t('matrix.period.set')}
      </Button>
      {open === 'due' && <DueDialog period={period} half={half} onDone={done} onClose={onClose} />}
      {open === 'lock' && (
        <LockDialog
          period={period}
          half={half}
          unapproved={unapproved}
          unsent={unsent}
          onDone={done}
          onClose={onClose}
        />
      )}
      {open === 'exceptions' && <ExceptionsDialog half={half} onClose={onClose} />}
    </>
  );
}
