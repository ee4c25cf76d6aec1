import { api, type PeriodState } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import type { Said } from './PeriodActions';
import css from './periods.module.css';

interface Props {
  period: PeriodState;
  half: Half;
  unapproved: number;
  unsent: number;
  onDone: (said: Said) => void;
  onClose: () => void;
}

/** Asks before a half-year is locked, with what the lock stops; and before it is opened again. */
export function LockDialog({ period, half, unapproved, unsent, onDone, onClose }: Props) {
  const { t, f, explain } = useWords();
  const { locked, version } = period;
  const name = { period: f.period(half) };
  const turn = useDeed({
    act: () => call(locked ? api.periods.unlock : api.periods.lock, { params: { half }, body: { version } }),
    onDone: () => onDone({ title: t(locked ? 'matrix.period.isUnlocked' : 'matrix.period.isLocked', name) }),
  });
  const count = (n: number) => ({ n: f.integer(n), count: n });
  return (
    <ConfirmDialog
      opened
      title={t(locked ? 'matrix.period.unlockTitle' : 'matrix.period.lockTitle', name)}
      confirm={t(locked ? 'matrix.period.unlock' : 'matrix.period.lock')}
      busy={turn.isPending}
      onClose={onClose}
      onConfirm={() => turn.mutate()}
    >
      {turn.error !== null && <Banner tone="bad" title={explain(turn.error)} />}
      {!locked && (
        <ul className={css.touched}>
          {unapproved > 0 && <li>{t('matrix.period.lockUnapproved', count(unapproved))}</li>}
          {unsent > 0 && <li>{t('matrix.period.lockUnsent', count(unsent))}</li>}
          {unapproved + unsent === 0 && <li>{t('matrix.period.lockAll')}</li>}
        </ul>
      )}
      <p className={css.text}>{t(locked ? 'matrix.period.unlockText' : 'matrix.period.lockText')}</p>
    </ConfirmDialog>
  );
}
