import type { Office, OfficeTemplate } from '@ket-nap/contracts';
import type { MessageKey } from '@ket-nap/i18n';
import { RecordConflict } from '../../ui/RecordConflict';
import { useWords } from '../../words';
import { differing, type DifferingField } from './office-form';

const NAMES = {
  superior: 'office.heads.superior',
  body: 'office.heads.body',
  place: 'office.heads.place',
  reportSign: 'office.signs.report',
  letterSign: 'office.signs.letter',
  spelling: 'office.signs.spelling',
  form: 'office.signing.form',
  onBehalfOf: 'office.signing.onBehalfOf',
  title: 'office.signing.post',
  name: 'office.signing.name',
  reportRecipients: 'office.recipients.report',
  letterRecipients: 'office.recipients.letter',
} as const satisfies Record<DifferingField, MessageKey>;

interface Props {
  mine: OfficeTemplate;
  theirs: Office;
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody else was quicker: what was typed beside what is stored now. */
export function OfficeConflict({ mine, theirs, onKeep, onTake }: Props) {
  const { t } = useWords();
  const said = (text: string) => (text === '' ? t('office.conflict.empty') : text);
  return (
    <RecordConflict
      title={t('office.conflict.title')}
      text={t('office.conflict.text')}
      labels={{
        mine: t('office.conflict.mine'),
        theirs: t('office.conflict.theirs'),
        keep: t('office.conflict.keep'),
        take: t('office.conflict.take'),
      }}
      rows={differing(mine, theirs.template).map((one) => ({
        key: one.field,
        name: t(NAMES[one.field]),
        mine: said(one.mine),
        theirs: said(one.theirs),
      }))}
      onKeep={onKeep}
      onTake={onTake}
    />
  );
}
