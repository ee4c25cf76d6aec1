import { isCommitteeKind } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import table from '../../ui/table.module.css';
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
    <Banner tone="bad" title={t('tree.conflict.title')} text={t('tree.conflict.text')}>
      {fields.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <td />
              <th>{t('work.conflict.mine')}</th>
              <th>{t('work.conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{t(LABELS[field])}</th>
                <td>{written(field, mine[field])}</td>
                <td>{written(field, theirs[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button size="xs" onClick={onKeep}>
        {t('tree.conflict.keep')}
      </Button>
      <Button size="xs" variant="default" onClick={onTake}>
        {t('tree.conflict.take')}
      </Button>
    </Banner>
  );
}
