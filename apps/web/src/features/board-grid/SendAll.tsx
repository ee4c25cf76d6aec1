import type { GridRow } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './dialogs.module.css';
import type { Values } from './sums';
import type { SendOutcome } from './send-each';
import type { Steps } from './use-steps';

interface Props {
  /** Complete, without errors, nothing unexplained, nothing on its way. */
  ready: readonly GridRow[];
  /** Rows with figures that are not among them. */
  left: number;
  values: Values;
  steps: Steps;
}

/** Sends all reports that are ready, after one look at their list; each by itself. */
export function SendAll({ ready, left, values, steps }: Props) {
  const { t, f } = useWords();
  const { sendAll, sent } = steps;
  // What was asked about is what is sent, also when more becomes ready meanwhile.
  const [asked, setAsked] = useState<readonly GridRow[] | null>(null);
  const counted = (n: number) => ({ count: n, n: f.integer(n) });
  return (
    <>
      <Button
        disabled={ready.length === 0}
        title={ready.length === 0 ? t('grid.sendAll.nothing') : undefined}
        onClick={() => setAsked(ready)}
      >
        {ready.length === 0 ? t('grid.sendAll.buttonNone') : t('grid.sendAll.button', counted(ready.length))}
      </Button>
      {asked !== null && (
        <ConfirmDialog
          opened
          title={t('grid.sendAll.title', counted(asked.length))}
          confirm={t('grid.sendAll.confirm', counted(asked.length))}
          busy={sendAll.isPending}
          onClose={() => setAsked(null)}
          onConfirm={() => sendAll.mutate(asked, { onSettled: () => setAsked(null) })}
        >
          <p className={css.said}>{t('grid.sendAll.text')}</p>
          <ReadyList rows={asked} values={values} />
          {left > 0 && <p className={css.said}>{t('grid.sendAll.left', counted(left))}</p>}
          <p className={css.quietText}>{t('grid.send.approver')}</p>
          {sendAll.isPending && (
            <p role="status" className={css.said}>
              {t('grid.sendAll.sending', { n: f.integer(sent), total: f.integer(asked.length) })}
            </p>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}

function ReadyList({ rows, values }: { rows: readonly GridRow[]; values: Values }) {
  const { t, f } = useWords();
  return (
    <div className={css.list} role="region" aria-label={t('grid.sendAll.text')} tabIndex={0}>
      <table>
        <tbody>
          {rows.map(({ committee }) => (
            <tr key={committee.id}>
              <th scope="row">{committee.name}</th>
              <td>{f.integer(values(committee.id, 'admitted'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What came of sending several: how many went, and which did not and why. */
export function SendResult({ outcome }: { outcome: SendOutcome }) {
  const { t, f, explain } = useWords();
  const { sent, notSent } = outcome;
  const counted = (n: number) => ({ count: n, n: f.integer(n) });
  return (
    <>
      {sent.length > 0 && (
        <Banner
          tone="good"
          title={t('grid.sendAll.sent', counted(sent.length))}
          text={t('grid.sendAll.sentText')}
        />
      )}
      {notSent.length > 0 && (
        <Banner
          tone="bad"
          title={t('grid.sendAll.notSent', counted(notSent.length))}
          text={notSent.map(({ row, error }) => `${row.committee.name}: ${explain(error)}`).join('\n')}
        />
      )}
    </>
  );
}
