import type { Report } from '@ket-nap/contracts';
import { completion, type Half } from '@ket-nap/domain';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import { readField } from './draft';
import css from './entry.module.css';

interface Props {
  opened: boolean;
  report: Report;
  half: Half;
  admitted: string;
  onSend: () => void;
  onClose: () => void;
}

/** The figure once more, large, before it goes to the board. */
export function SendDialog({ opened, report, half, admitted, onSend, onClose }: Props) {
  const { t, f } = useWords();
  const field = readField(admitted);
  const count = field.ok ? field.value : null;
  const { rate } = completion(count, report.quota);
  return (
    <ConfirmDialog
      opened={opened}
      title={t('work.entry.sendTitle', { period: f.period(half) })}
      confirm={t('work.entry.send')}
      onConfirm={onSend}
      onClose={onClose}
    >
      <div>{report.committee.name}</div>
      <b className={css.big}>{f.integer(count)}</b>
      <div>
        {t('work.entry.sendFigure')}
        {rate !== null && ` · ${t('work.entry.ofQuotaRate', { rate: f.rate(rate) })}`}
      </div>
      <p className={css.small}>{t('work.entry.sendText')}</p>
    </ConfirmDialog>
  );
}
