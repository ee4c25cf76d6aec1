import { BREAKDOWN_SORTS } from '@ket-nap/domain';
import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useWords } from '../../words';
import { codeOf, type Fields, type Subject, type wrongIn } from './form';
import css from './groups.module.css';
import { SpanFields } from './SpanFields';

interface Props {
  subject: Subject;
  today: string;
  fields: Fields;
  /** What cannot be sent, once sending was tried. */
  wrong: ReturnType<typeof wrongIn>;
  codeTaken: boolean;
  onChange: (part: Partial<Fields>) => void;
}

/** The fields of a breakdown or a row; its code and its sort are chosen once. */
export function GroupFields({ subject, today, fields, wrong, codeTaken, onChange }: Props) {
  const { t } = useWords();
  const added = subject.stored === null;
  const codeWrong = codeTaken ? t('groups.field.codeTaken') : wrong.code && t('groups.field.codeWrong');
  return (
    <>
      <div className={css.pair}>
        <TextInput
          label={t('groups.field.name')}
          value={fields.name}
          required
          data-autofocus
          error={wrong.name && t('groups.field.nameWrong')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('groups.field.nameEn')}
          value={fields.nameEn}
          required
          lang="en"
          error={wrong.nameEn && t('groups.field.nameWrong')}
          onChange={(event) => onChange({ nameEn: event.currentTarget.value })}
        />
      </div>
      {added && subject.kind === 'breakdown' && <SortChoice fields={fields} onChange={onChange} />}
      {subject.kind === 'breakdown' && (
        <Checkbox
          label={t('groups.field.required')}
          description={t('groups.field.requiredHint')}
          checked={fields.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
      )}
      <SpanFields
        today={today}
        span={fields}
        stored={subject.stored}
        reversed={wrong.untilHalf === true}
        onChange={onChange}
      />
      {added && (
        <TextInput
          label={t('groups.field.code')}
          description={t('groups.field.codeHint')}
          value={fields.code ?? codeOf(fields)}
          required
          autoComplete="off"
          spellCheck={false}
          error={codeWrong}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function SortChoice({ fields, onChange }: Pick<Props, 'fields' | 'onChange'>) {
  const { t } = useWords();
  return (
    <Radio.Group label={t('groups.field.sort')} value={fields.sort}>
      <div className={css.sorts}>
        {BREAKDOWN_SORTS.map((sort) => (
          <Radio
            key={sort}
            value={sort}
            label={t(`groups.sortName.${sort}`)}
            description={t(`groups.sortHint.${sort}`)}
            onChange={() => onChange({ sort })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
