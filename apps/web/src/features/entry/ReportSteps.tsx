import type { Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import type { Mended } from './figures';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { countsOf } from '../../cells/queue';
import { isRefusal } from '../../issues';
import { useWords } from '../../words';
import { CancelDialog, CorrectDialog } from './CorrectDialog';
import { SendDialog } from './SendDialog';
import type { Sheet } from './use-sheet';
import type { Steps } from './use-steps';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  steps: Steps;
  /** Goes to a cell of the grid. */
  onGo: (item: Mended) => void;
  /** Keeps what is being typed, before the report is looked at as a whole. */
  onLeave: () => void;
}

/** What the report's own side does with it as a whole. A button is there because the answer allowed the deed. */
export function ReportSteps({ report, half, sheet, steps, onGo, onLeave }: Props) {
  const { t, explain } = useWords();
  const [asking, setAsking] = useState<'send' | 'correct' | 'cancel' | null>(null);
  const { actions } = report;
  const { send, correct, cancel } = steps;
  const close = () => setAsking(null);
  const ask = (what: 'send' | 'correct' | 'cancel') => {
    onLeave();
    send.reset();
    correct.reset();
    setAsking(what);
  };
  const maySend = actions.includes('submit');
  useHotkeys([['mod+Enter', () => maySend && asking === null && ask('send')]], []);
  const { conflicts, refused, invalid } = countsOf(sheet.cells.queue);
  const said = (error: Error | null) => {
    if (error === null) return null;
    const unfinished = isRefusal(error, 'invalid_input') && conflicts + refused + invalid > 0;
    return unfinished ? t('sheet.send.unfinished') : explain(error);
  };
  return (
    <>
      {actions.includes('cancel') && (
        <Button variant="default" loading={cancel.isPending} onClick={() => ask('cancel')}>
          {t('sheet.correct.cancel')}
        </Button>
      )}
      {actions.includes('correct') && (
        <Button variant="default" onClick={() => ask('correct')}>
          {t('sheet.correct.correct')}
        </Button>
      )}
      {maySend && <Button onClick={() => ask('send')}>{t('sheet.send.send')}</Button>}
      {asking === 'send' && (
        <SendDialog
          report={report}
          half={half}
          sheet={sheet}
          busy={send.isPending}
          refusal={said(send.error)}
          onSend={() => send.mutate(undefined, { onSuccess: close })}
          onMend={(item) => {
            close();
            onGo(item);
          }}
          onClose={close}
        />
      )}
      {asking === 'correct' && (
        <CorrectDialog
          busy={correct.isPending}
          refusal={said(correct.error)}
          onCorrect={(reason) => correct.mutate(reason, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asking === 'cancel' && (
        <CancelDialog
          busy={cancel.isPending}
          onConfirm={() => cancel.mutate(undefined, { onSettled: close })}
          onClose={close}
        />
      )}
    </>
  );
}
