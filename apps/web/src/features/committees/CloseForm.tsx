import { api, type Committee } from '@ket-nap/contracts';
import { parseDay } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './committees.module.css';
import { conflictText } from './conflict-text';
import { TouchesOf, useTouches } from './Touching';

interface Props {
  committee: Committee;
  onDone: (message: string) => void;
}

/** The refusals that are about the day, and are told beside it. */
const OF_THE_DAY = ['committee_has_figures', 'committee_day_too_early', 'committee_outside_parent'] as const;

/** Ends a committee on its last day. */
export function CloseForm({ committee, onDone }: Props) {
  const { t, f, explain } = useWords();
  const { id, version, validFrom } = committee;
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const day = parseDay(text);
  const early = day !== null && day <= validFrom;
  const asked = useTouches(committee, early ? null : day);
  const saving = useDeed({
    act: (sent: number) =>
      call(api.committees.close, { params: { id }, body: { version: sent, validTo: day } }),
    onShown: ({ name, validTo }) => onDone(t('tree.close.done', { name, day: f.day(validTo) })),
  });
  const figures = asked.data?.periodsAfter ?? [];
  const ofTheDay = OF_THE_DAY.some((code) => isRefusal(saving.error, code));
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (day !== null && !early && figures.length === 0) saving.mutate(version);
      }}
    >
      <p className={css.text}>{t('tree.close.text')}</p>
      {committee.parentId === null && <p className={css.text}>{t('tree.close.top')}</p>}
      {saving.error !== null && !ofTheDay && (
        <Banner tone="bad" title={conflictText(saving, version, t) ?? explain(saving.error)} />
      )}
      <DayInput
        label={t('tree.close.day')}
        value={text}
        onText={(next) => {
          saving.reset();
          setText(next);
        }}
        required
        checked={checked}
        error={refusal()}
      />
      <TouchesOf asked={asked} />
      <div className={css.foot}>
        <Button type="submit" loading={saving.isPending} disabled={figures.length > 0}>
          {t('tree.close.save')}
        </Button>
      </div>
    </form>
  );

  /** What is wrong with the day, in plain words. */
  function refusal(): string | undefined {
    if (early) return t('tree.close.early', { from: f.day(validFrom) });
    if (figures.length > 0) {
      return t('tree.close.figures', { periods: figures.map((period) => f.periodShort(period)).join(', ') });
    }
    if (isRefusal(saving.error, 'committee_outside_parent')) return t('tree.close.below');
    return ofTheDay ? explain(saving.error) : undefined;
  }
}
