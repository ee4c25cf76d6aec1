import type { CommitteeRef, Reorganisation } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import { filledRows } from './draft';
import { PastList } from './PastList';
import css from './reorganise.module.css';
import { UndoDialog } from './UndoDialog';
import type { Drafting } from './use-draft';

interface Props {
  drafting: Drafting;
  reorganisations: readonly Reorganisation[];
  byId: ReadonlyMap<string, Pick<CommitteeRef, 'name'>>;
  onBegin: () => void;
  onUndone: (message: string) => void;
}

/** Where a reorganisation begins, and all there have been. */
export function Overview({ drafting, reorganisations, byId, onBegin, onUndone }: Props) {
  const { t, f } = useWords();
  const [undoing, setUndoing] = useState<Reorganisation | null>(null);
  const [dropping, setDropping] = useState(false);
  const { inHand, draft } = drafting;
  return (
    <>
      <Card title={t(inHand ? 'tree.reorganise.inHand' : 'tree.reorganise.new')} className={css.begin}>
        {inHand ? (
          <p>
            {t('tree.reorganise.draft', {
              ended: f.integer(draft.endIds.length),
              opened: f.integer(filledRows(draft.rows).length),
            })}{' '}
            {t('tree.reorganise.kept')}
          </p>
        ) : (
          <p>{t('tree.reorganise.intro')}</p>
        )}
        <div className={css.buttons}>
          <Button onClick={onBegin}>{t(inHand ? 'tree.reorganise.goOn' : 'tree.reorganise.begin')}</Button>
          {inHand && (
            <Button variant="default" onClick={() => setDropping(true)}>
              {t('tree.reorganise.drop')}
            </Button>
          )}
        </div>
      </Card>
      <h2 className={css.title}>{t('tree.reorganise.past.title')}</h2>
      <PastList reorganisations={reorganisations} byId={byId} onUndo={setUndoing} />
      {undoing !== null && (
        <UndoDialog
          reorganisation={undoing}
          onClose={() => setUndoing(null)}
          onDone={(message) => {
            setUndoing(null);
            onUndone(message);
          }}
        />
      )}
      <ConfirmDialog
        opened={dropping}
        title={t('tree.reorganise.dropTitle')}
        confirm={t('tree.reorganise.drop')}
        onClose={() => setDropping(false)}
        onConfirm={() => {
          drafting.drop();
          setDropping(false);
        }}
      >
        {t('tree.reorganise.dropText')}
      </ConfirmDialog>
    </>
  );
}
