import { parseDay } from '@ket-nap/i18n';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COMMITTEE_SHOWS } from '../../search';
import { SearchBox } from '../../ui/SearchBox';
import { useWords } from '../../words';
import css from './committees.module.css';
import type { Show } from './tree';

interface Props {
  find: string;
  show: Show;
  /** The day that was asked for; null is today. */
  on: string | null;
  today: string;
  onFind: (text: string) => void;
  onShow: (show: Show) => void;
  onDay: (day: string | null) => void;
}

/** What of the tree is listed: by name, by what it is on a day, and which day that is. */
export function CommitteeFilters({ find, show, on, today, onFind, onShow, onDay }: Props) {
  const { t } = useWords();
  return (
    <div className={css.filters}>
      <SearchBox label={t('work.list.find')} value={find} onChange={onFind} />
      <SegmentedControl
        aria-label={t('tree.show')}
        value={show}
        data={COMMITTEE_SHOWS.map((value) => ({ value, label: t(`tree.shows.${value}`) }))}
        onChange={(value) => {
          const chosen = COMMITTEE_SHOWS.find((one) => one === value);
          if (chosen !== undefined) onShow(chosen);
        }}
      />
      <DayField key={on ?? ''} on={on} today={today} onDay={onDay} />
    </div>
  );
}

/** The day as typed; the list follows once it is one. */
function DayField({ on, today, onDay }: Pick<Props, 'on' | 'today' | 'onDay'>) {
  const { t, f } = useWords();
  const [text, setText] = useState(on === null ? '' : f.day(on));
  const [left, setLeft] = useState(false);
  const day = parseDay(text);
  const take = () => {
    setLeft(true);
    if (text.trim() === '') onDay(null);
    else if (day !== null) onDay(day);
  };
  const wrong = left && text.trim() !== '' && day === null;
  return (
    <label className={css.dayField}>
      <span>{t('tree.on')}</span>
      <TextInput
        value={text}
        placeholder={f.day(today)}
        inputMode="numeric"
        autoComplete="off"
        w={118}
        error={wrong ? t('work.field.day') : undefined}
        onChange={(event) => {
          setLeft(false);
          setText(event.currentTarget.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
