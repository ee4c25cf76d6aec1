import { isCommitteeKind } from '@ket-nap/domain';
import { RecordConflict } from '../../ui/RecordConflict';
import { useWords } from '../../words';
import type { Typed } from './CorrectForm';

interface Props {
  /** The fields that differ. */
  fields: readonly (keyof Typed)[];
  mine: Typed;
  theirs: Typed;
  onKeep: () => void;
  onTake: () => void;
}

const LABELS = {
  name: 'tree.name',
  kind: 'tree.kind',
  formerArea: 'tree.area',
  displayOrder: 'tree.order',
} as const;

/** Somebody else was quicker: what I typed beside what is stored now. */
export function ConflictBanner({ fields, mine, theirs, onKeep, onTake }: Props) {
  const { t } = useWords();
  const written = (field: keyof Typed, text: string) =>
    field === 'kind' && isCommitteeKind(text) ? t(`kind.${text}`) : text || t('tree.history.nothing');
  return (
    <RecordConflict
      title={t('tree.conflict.title')}
      text={t('tree.conflict.text')}
      labels={{
        mine: t('work.conflict.mine'),
        theirs: t('work.conflict.theirs'),
        keep: t('tree.conflict.keep'),
        take: t('tree.conflict.take'),
      }}
      rows={fields.map((field) => ({
        key: field,
        name: t(LABELS[field]),
        mine: written(field, mine[field]),
        theirs: written(field, theirs[field]),
      }))}
      onKeep={onKeep}
      onTake={onTake}
    />
  );
}
