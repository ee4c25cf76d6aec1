import { api, type Reorganisation, type ReorganisationPlan } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './reorganise.module.css';

interface Props {
  /** Null while something stands in its way. */
  plan: ReorganisationPlan | null;
  /** The day, the day before, and how many end and begin, as they are written. */
  said: { day: string; last: string; ended: string; opened: string };
  onApplied: (reorganisation: Reorganisation) => void;
}

/** The button that carries a reorganisation out, after one sentence on what happens. */
export function Apply({ plan, said, onApplied }: Props) {
  const { t, explain } = useWords();
  const [asking, setAsking] = useState(false);
  const applying = useDeed({
    act: (body: ReorganisationPlan) => call(api.reorganisations.apply, { body }),
    // Refused, the preview shows what stands in its way now.
    onShown: onApplied,
  });
  return (
    <>
      <Button disabled={plan === null} onClick={() => setAsking(true)}>
        {t('tree.reorganise.preview.apply')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('tree.reorganise.preview.confirmTitle', { day: said.day })}
        confirm={t('tree.reorganise.preview.apply')}
        busy={applying.isPending}
        onConfirm={() => {
          if (plan !== null) applying.mutate(plan);
        }}
        onClose={() => {
          applying.reset();
          setAsking(false);
        }}
      >
        {applying.error !== null && <Banner tone="bad" title={explain(applying.error)} />}
        <p className={css.dialogText}>{t('tree.reorganise.preview.confirmText', said)}</p>
      </ConfirmDialog>
    </>
  );
}
