import type { ReportAction } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { Keys } from '../../ui/Keys';
import { useWords } from '../../words';
import css from './entry.module.css';

interface Props {
  actions: readonly ReportAction[];
  /** Every field can be read and nothing is in conflict. */
  ready: boolean;
  dirty: boolean;
  busy: boolean;
  onSave: () => void;
  onSend: () => void;
}

/** The deeds at the end of the form. A report that was never saved is saved first, then sent. */
export function SheetFoot({ actions, ready, dirty, busy, onSave, onSend }: Props) {
  const { t } = useWords();
  const maySend = actions.includes('submit');
  return (
    <div className={css.foot}>
      <Keys
        keys={[
          ['Enter', t('work.entry.keyNext')],
          ['Ctrl S', t('work.entry.keySave')],
        ]}
      />
      <div className={css.buttons}>
        <Button
          variant={maySend ? 'default' : 'filled'}
          disabled={!dirty || !ready}
          loading={busy && !maySend}
          onClick={onSave}
        >
          {t('work.entry.save')}
        </Button>
        {maySend && (
          <Button loading={busy} disabled={!ready} onClick={onSend}>
            {t('work.entry.send')}
          </Button>
        )}
      </div>
    </div>
  );
}
