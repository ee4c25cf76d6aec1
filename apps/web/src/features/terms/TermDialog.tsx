import type { TermView } from '@ket-nap/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asApiError } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { FormDialog } from '../../ui/FormDialog';
import { useWords, type Words } from '../../words';
import { choicesOf, codeIn, isWhole, store, withCode, type Fields } from './form';
import css from './terms.module.css';

interface Props {
  /** The one to correct; null adds one. */
  corrected: TermView | null;
  onDone: (code: string) => void;
  onClose: () => void;
}

/** Adds a term, or corrects its years. */
export function TermDialog({ corrected, onDone, onClose }: Props) {
  const { t, explain } = useWords();
  const [fields, setFields] = useState<Fields>(() => corrected ?? withCode(''));
  const [checked, setChecked] = useState(false);
  const saving = useDeed({ act: () => store(fields, corrected), onShown: onDone });
  const code = codeIn(fields.code);
  const choices = choicesOf(code);
  const submit = () => {
    setChecked(true);
    if (isWhole(fields)) saving.mutate();
  };
  return (
    <FormDialog
      title={corrected ? t('terms.list.correctOf', { code: corrected.code }) : t('terms.list.add')}
      confirm={t(corrected ? 'terms.list.save' : 'terms.list.add')}
      busy={saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {saving.error !== null && <Banner tone="bad" title={refusalText(saving.error, { t, explain })} />}
      {corrected === null && (
        <TextInput
          label={t('terms.list.code')}
          description={t('terms.list.codeHint')}
          value={fields.code}
          required
          autoComplete="off"
          data-autofocus
          error={checked && code === null ? t('terms.list.codeWrong') : undefined}
          onChange={(event) => {
            saving.reset();
            setFields(withCode(event.currentTarget.value));
          }}
        />
      )}
      <div className={css.pair}>
        <YearSelect
          label={t('terms.list.first')}
          years={choices.first}
          value={fields.firstYear}
          onChange={(firstYear) => setFields({ ...fields, firstYear })}
        />
        <YearSelect
          label={t('terms.list.last')}
          years={choices.last}
          value={fields.lastYear}
          onChange={(lastYear) => setFields({ ...fields, lastYear })}
        />
      </div>
      <p className={css.hint}>{t('terms.list.hint')}</p>
    </FormDialog>
  );
}

/** A conflict names the years that are recorded now. */
function refusalText(error: Error, { t, explain }: Pick<Words, 't' | 'explain'>): string {
  if (!isRefusal(error, 'conflict')) return explain(error);
  const { firstYear, lastYear } = asApiError(error).params;
  return t('terms.list.conflict', { first: firstYear ?? '', last: lastYear ?? '' });
}

interface YearProps {
  label: string;
  years: readonly number[];
  value: number | null;
  onChange: (year: number) => void;
}

/** One of the years that fit the code; nothing to choose before there is one. */
function YearSelect({ label, years, value, onChange }: YearProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      disabled={years.length === 0}
      data={years.map(String)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}
