import { api, type Committee } from '@ket-nap/contracts';
import { parseDay } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './committees.module.css';
import { TouchesOf, useTouches } from './Touching';
import { useDeed } from './use-deed';

interface Props {
  committee: Committee;
  onDone: (message: string) => void;
}

/** Ends a committee on its last day, changes that day, or takes the end back. */
export function CloseForm({ committee, onDone }: Props) {
  const { t, f, explain } = useWords();
  const { id, version, validFrom, validTo } = committee;
  const [text, setText] = useState(validTo === null ? '' : f.day(validTo));
  const [checked, setChecked] = useState(false);
  const [reopening, setReopening] = useState(false);
  const day = parseDay(text);
  const asked = useTouches(committee, day !== null && day >= validFrom ? day : null);
  const saving = useDeed(
    () => call(api.committees.close, { params: { id }, body: { version, validTo: reopening ? null : day } }),
    ({ name, validTo: last }) =>
      onDone(
        last === null ? t('tree.close.reopened', { name }) : t('tree.close.done', { name, day: f.day(last) }),
      ),
  );
  const figures = asked.data?.periodsAfter ?? [];
  const error = refusalText();
  const blocked = day === null || day < validFrom || figures.length > 0;
  const send = (reopen: boolean) => {
    setReopening(reopen);
    setChecked(true);
    if (reopen || !blocked) saving.mutate();
  };
  const changed = (next: string) => {
    saving.reset();
    setText(next);
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <p className={css.text}>{t('tree.close.text')}</p>
      {committee.parentId === null && <p className={css.text}>{t('tree.close.top')}</p>}
      {validTo !== null && <Banner title={t('tree.close.ended', { day: f.day(validTo) })} />}
      {generalError() !== null && <Banner tone="bad" title={generalError() ?? ''} />}
      <DayInput
        label={t('tree.close.day')}
        value={text}
        onText={changed}
        required
        checked={checked}
        error={error}
      />
      <TouchesOf asked={asked} />
      <div className={css.foot}>
        {validTo !== null && (
          <Button variant="default" loading={saving.isPending && reopening} onClick={() => send(true)}>
            {t('tree.close.reopen')}
          </Button>
        )}
        <Button
          type="submit"
          loading={saving.isPending && !reopening}
          disabled={figures.length > 0 || day === validTo}
        >
          {t(validTo === null ? 'tree.close.save' : 'tree.close.change')}
        </Button>
      </div>
    </form>
  );

  /** What is wrong with the day, in plain words beside it. */
  function refusalText(): string | undefined {
    if (day !== null && day < validFrom) return t('tree.close.early', { from: f.day(validFrom) });
    if (figures.length > 0) {
      return t('tree.close.figures', { periods: figures.map((period) => f.periodShort(period)).join(', ') });
    }
    if (isRefusal(saving.error, 'committee_outside_parent')) {
      return reopening ? t('tree.outsideParent') : t('tree.close.below');
    }
    const own = ['committee_has_figures', 'committee_day_too_early'] as const;
    return own.some((code) => isRefusal(saving.error, code)) ? explain(saving.error) : undefined;
  }

  function generalError(): string | null {
    if (saving.error === null || refusalText() !== undefined) return null;
    return isRefusal(saving.error, 'conflict') ? t('tree.conflict.again') : explain(saving.error);
  }
}
