import type { QuotaDraft } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import { Strip } from './Strip';
import type { Drafting } from './use-draft';

interface Props {
  draft: QuotaDraft;
  year: string;
  drafting: Drafting;
}

/** The stored draft that is being worked on: whose, since when, and the way to be rid of it. */
export function DraftBar({ draft, year, drafting }: Props) {
  const { t, f } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Strip
      tone="notice"
      title={t('distribution.draft.banner', { by: draft.updatedBy, time: f.instant(draft.updatedAt) })}
      text={t('distribution.draft.notInForce')}
    >
      <Button
        variant="default"
        size="compact-sm"
        loading={drafting.discard.isPending}
        onClick={() => setAsking(true)}
      >
        {t('distribution.draft.discard')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('distribution.draft.discardTitle', { year })}
        confirm={t('distribution.draft.discard')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          drafting.discard.mutate();
        }}
      >
        {t('distribution.draft.discardText')}
      </ConfirmDialog>
    </Strip>
  );
}
