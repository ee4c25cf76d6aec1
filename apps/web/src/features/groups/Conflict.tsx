import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import type { Changeable, Fields } from './form';

interface Props {
  /** The fields that differ. */
  fields: readonly Changeable[];
  mine: Fields;
  theirs: Fields;
  onKeep: () => void;
  onTake: () => void;
}

const LABELS = {
  name: 'groups.field.name',
  nameEn: 'groups.field.nameEn',
  required: 'groups.field.required',
  fromHalf: 'groups.field.from',
  untilHalf: 'groups.field.until',
} as const;

/** Somebody else was quicker: what was typed beside what is stored now. */
export function Conflict({ fields, mine, theirs, onKeep, onTake }: Props) {
  const { t, f } = useWords();
  const said = (field: Changeable, value: Fields): string => {
    switch (field) {
      case 'required':
        return t(value.required ? 'groups.conflict.yes' : 'groups.conflict.no');
      case 'untilHalf':
        return value.untilHalf === null ? t('groups.field.noUntil') : f.period(value.untilHalf);
      case 'fromHalf':
        return f.period(value.fromHalf);
      default:
        return value[field];
    }
  };
  return (
    <Banner tone="bad" title={t('groups.conflict.title')} text={t('groups.conflict.text')}>
      {fields.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <td />
              <th>{t('groups.conflict.mine')}</th>
              <th>{t('groups.conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{t(LABELS[field])}</th>
                <td>{said(field, mine)}</td>
                <td>{said(field, theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button size="xs" onClick={onKeep}>
        {t('groups.conflict.keep')}
      </Button>
      <Button size="xs" variant="default" onClick={onTake}>
        {t('groups.conflict.take')}
      </Button>
    </Banner>
  );
}
