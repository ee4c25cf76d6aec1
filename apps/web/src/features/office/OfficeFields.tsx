import { MOST_RECIPIENTS, OFFICE_LINE_MAX } from '@ket-nap/contracts';
import { SIGNING_FORMS, TONE_SPELLINGS } from '@ket-nap/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './office.module.css';
import { faultIn, type RecipientsField, type Typed } from './office-form';

interface Props {
  typed: Typed;
  onChange: (part: Partial<Typed>) => void;
}

/** Everything of the layout that can be set, in the order in which it stands on the page. */
export function OfficeFields(props: Props) {
  return (
    <div className={css.cards}>
      <Heads {...props} />
      <Signs {...props} />
      <Signing {...props} />
      <Recipients {...props} />
    </div>
  );
}

function Heads({ typed, onChange }: Props) {
  const { t } = useWords();
  return (
    <Card title={t('office.heads.title')} className={css.card}>
      <Line
        label={t('office.heads.superior')}
        hint={t('office.heads.superiorHint')}
        value={typed.superior}
        onText={(superior) => onChange({ superior })}
      />
      <Line
        label={t('office.heads.body')}
        hint={t('office.heads.bodyHint')}
        value={typed.body}
        onText={(body) => onChange({ body })}
      />
      <Line
        label={t('office.heads.place')}
        hint={t('office.heads.placeHint')}
        value={typed.place}
        onText={(place) => onChange({ place })}
      />
    </Card>
  );
}

function Signs({ typed, onChange }: Props) {
  const { t } = useWords();
  const hint = t('office.signs.hint');
  return (
    <Card title={t('office.signs.title')} className={css.card}>
      <div className={css.pair}>
        <Line
          label={t('office.signs.report')}
          hint={hint}
          value={typed.reportSign}
          onText={(reportSign) => onChange({ reportSign })}
        />
        <Line
          label={t('office.signs.letter')}
          hint={hint}
          value={typed.letterSign}
          onText={(letterSign) => onChange({ letterSign })}
        />
      </div>
      <NativeSelect
        label={t('office.signs.spelling')}
        value={typed.spelling}
        data={TONE_SPELLINGS.map((value) => ({ value, label: t(`office.signs.spellings.${value}`) }))}
        onChange={(event) => {
          const spelling = TONE_SPELLINGS.find((one) => one === event.currentTarget.value);
          if (spelling !== undefined) onChange({ spelling });
        }}
      />
    </Card>
  );
}

function Signing({ typed: { signing }, onChange }: Props) {
  const { t } = useWords();
  const set = (part: Partial<Typed['signing']>) => onChange({ signing: { ...signing, ...part } });
  return (
    <Card title={t('office.signing.title')} className={css.card}>
      <NativeSelect
        label={t('office.signing.form')}
        description={t(`office.signing.texts.${signing.form}`)}
        value={signing.form}
        data={SIGNING_FORMS.map((value) => ({ value, label: t(`office.signing.forms.${value}`) }))}
        onChange={(event) => {
          const form = SIGNING_FORMS.find((one) => one === event.currentTarget.value);
          if (form !== undefined) set({ form });
        }}
      />
      {signing.form !== 'none' && (
        <Line
          label={t('office.signing.onBehalfOf')}
          value={signing.onBehalfOf}
          onText={(onBehalfOf) => set({ onBehalfOf })}
        />
      )}
      <div className={css.pair}>
        <Line label={t('office.signing.post')} value={signing.title} onText={(title) => set({ title })} />
        <Line
          label={t('office.signing.name')}
          hint={t('office.signing.nameHint')}
          value={signing.name}
          onText={(name) => set({ name })}
        />
      </div>
    </Card>
  );
}

function Recipients({ typed, onChange }: Props) {
  const { t } = useWords();
  return (
    <Card title={t('office.recipients.title')} className={css.card}>
      <RecipientLines
        label={t('office.recipients.report')}
        field="reportRecipients"
        typed={typed}
        onChange={onChange}
      />
      <RecipientLines
        label={t('office.recipients.letter')}
        field="letterRecipients"
        typed={typed}
        onChange={onChange}
      />
    </Card>
  );
}

function RecipientLines({
  label,
  field,
  typed,
  onChange,
}: Props & { label: string; field: RecipientsField }) {
  const { t, f } = useWords();
  const fault = faultIn(typed[field]);
  const error =
    fault === null
      ? undefined
      : fault.rule === 'tooMany'
        ? t('office.recipients.tooMany', { n: f.integer(fault.n), max: f.integer(MOST_RECIPIENTS) })
        : t('office.recipients.tooLong', { max: f.integer(OFFICE_LINE_MAX) });
  return (
    <Textarea
      label={label}
      description={t('office.recipients.hint')}
      error={error}
      autosize
      minRows={3}
      maxRows={8}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

interface LineProps {
  label: string;
  hint?: string;
  value: string;
  onText: (text: string) => void;
}

function Line({ label, hint, value, onText }: LineProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      maxLength={OFFICE_LINE_MAX}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
