import { RecordConflict } from '../../ui/RecordConflict';
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
    <RecordConflict
      title={t('groups.conflict.title')}
      text={t('groups.conflict.text')}
      labels={{
        mine: t('groups.conflict.mine'),
        theirs: t('groups.conflict.theirs'),
        keep: t('groups.conflict.keep'),
        take: t('groups.conflict.take'),
      }}
      rows={fields.map((field) => ({
        key: field,
        name: t(LABELS[field]),
        mine: said(field, mine),
        theirs: said(field, theirs),
      }))}
      onKeep={onKeep}
      onTake={onTake}
    />
  );
}
