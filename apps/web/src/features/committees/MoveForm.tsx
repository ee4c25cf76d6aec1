import { api, type Committee } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './committees.module.css';
import { conflictText } from './conflict-text';
import { DecisionFields } from './DecisionFields';
import { TouchesOf, useTouches } from './Touching';
import { belowAndItself, standingOn } from './tree';

interface Props {
  committee: Committee;
  committees: readonly Committee[];
  today: string;
  onDone: (message: string) => void;
}

const PARENT_ERRORS = ['parent_invalid', 'committee_cycle', 'committee_outside_parent'] as const;
const DAY_ERRORS = ['committee_has_figures', 'committee_day_too_early', 'committee_ended'] as const;

/** Moves a committee, with all below it, under another parent from a day on. */
export function MoveForm({ committee, committees, today, onDone }: Props) {
  const { t, f, explain } = useWords();
  const { id, version, validFrom } = committee;
  const [parentId, setParentId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [decision, setDecision] = useState({ number: '', date: '', note: '' });
  const [checked, setChecked] = useState(false);
  const from = parseDay(text);
  const decisionDate = parseDay(decision.date);
  const early = from !== null && from <= validFrom;
  const asked = useTouches(committee, from === null || early ? null : addDays(from, -1));
  const figures = asked.data?.periodsAfter ?? [];
  const saving = useDeed({
    act: (sent: number) =>
      call(api.committees.move, {
        params: { id },
        body: {
          version: sent,
          parentId: parentId ?? '',
          from: from ?? '',
          decisionNumber: decision.number.trim() || null,
          decisionDate,
          note: decision.note,
        },
      }),
    onShown: ({ name }) => onDone(t('tree.move.done', { name, parent: nameOf(parentId), day: f.day(from) })),
  });
  const parentError = parentRefusal();
  const dayError = dayRefusal();
  const mine = [...PARENT_ERRORS, ...DAY_ERRORS].some((code) => isRefusal(saving.error, code));
  const dateWrong = decision.date.trim() !== '' && decisionDate === null;
  const submit = () => {
    setChecked(true);
    if (from === null || early || figures.length > 0 || dateWrong) return;
    if (parentId !== null && parentId !== committee.parentId) saving.mutate(version);
  };
  const own = belowAndItself(committees, id);
  const on = from ?? today;
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={css.text}>{t('tree.move.text')}</p>
      {saving.error !== null && !mine && (
        <Banner tone="bad" title={conflictText(saving, version, t) ?? explain(saving.error)} />
      )}
      <p className={css.now}>{t('tree.move.now', { name: nameOf(committee.parentId) })}</p>
      <CommitteeSelect
        label={t('tree.move.parent')}
        committees={committees.filter((one) => !own.has(one.id) && standingOn(on, one) === 'active')}
        value={parentId}
        required
        error={parentError}
        onChange={(next) => {
          saving.reset();
          setParentId(next);
        }}
      />
      <DayInput
        label={t('tree.move.from')}
        value={text}
        onText={(next) => {
          saving.reset();
          setText(next);
        }}
        required
        checked={checked}
        error={dayError}
      />
      <DecisionFields decision={decision} checked={checked} onChange={setDecision} />
      <TouchesOf asked={asked} />
      <div className={css.foot}>
        <Button type="submit" loading={saving.isPending} disabled={figures.length > 0}>
          {t('tree.move.save')}
        </Button>
      </div>
    </form>
  );

  function nameOf(one: string | null): string {
    return committees.find((committeeOf) => committeeOf.id === one)?.name ?? t('tree.noParent');
  }

  function parentRefusal(): string | undefined {
    if (checked && parentId === null) return t('tree.move.parentRequired');
    if (parentId !== null && parentId === committee.parentId) return t('tree.move.sameParent');
    return PARENT_ERRORS.some((code) => isRefusal(saving.error, code)) ? explain(saving.error) : undefined;
  }

  function dayRefusal(): string | undefined {
    if (early) return t('tree.move.early', { from: f.day(validFrom) });
    if (figures.length > 0) {
      return t('tree.move.figures', { periods: figures.map((period) => f.periodShort(period)).join(', ') });
    }
    return DAY_ERRORS.some((code) => isRefusal(saving.error, code)) ? explain(saving.error) : undefined;
  }
}
