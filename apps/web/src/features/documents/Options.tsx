import { COUNTED } from '@ket-nap/contracts';
import {
  CIRCULATIONS,
  halfPeriod,
  isPeriod,
  isTermCode,
  LINE_GROUPINGS,
  LINE_ORDERS,
  PAST_VIEWS,
  REMINDER_PICKS,
  yearOf,
  yearPeriod,
  type DocumentKind,
  type Period,
} from '@ket-nap/domain';
import type { ReactNode } from 'react';
import type { DocumentsSearch } from '../../documents-search';
import { useWords } from '../../words';
import { halvesIn, periodIn, termOf, yearsOf, type Desk } from './asked';
import { Addressees, Among, Chooser, Unit } from './choosers';
import css from './documents.module.css';
import { knownOf, type Option } from './kinds';

interface Props {
  kind: DocumentKind;
  search: DocumentsSearch;
  desk: Desk;
  onChange: (change: DocumentsSearch) => void;
}

/** What can be chosen of the kind in hand, and nothing else. */
export function Options({ kind, search, desk, onChange }: Props) {
  const set = { kind, search, desk, onChange };
  return (
    <div className={css.options}>
      {knownOf(kind).options.map((option) => (
        <Choice key={option} option={option} {...set} />
      ))}
      {search.pick === 'chosen' && knownOf(kind).options.includes('pick') && (
        <Addressees
          period={periodIn(kind, search, desk)}
          value={search.committees}
          onChange={(committees) => onChange({ committees })}
        />
      )}
    </div>
  );
}

function Choice({ option, ...props }: Props & { option: Option }): ReactNode {
  const { t } = useWords();
  const { search, desk, onChange } = props;
  switch (option) {
    case 'period':
    case 'half':
    case 'year':
      return <PeriodChoice option={option} {...props} />;
    case 'term':
    case 'through':
      return <TermChoice option={option} {...props} />;
    case 'unit':
      return <Unit value={search.unit ?? desk.own} onChange={(unit) => onChange({ unit })} />;
    case 'view':
      return (
        <Among
          label={t('views.choose')}
          value={search.view}
          usual="as_was"
          all={PAST_VIEWS}
          nameOf={(view) => t(`views.name.${view}`)}
          onChange={(view) => onChange({ view })}
        />
      );
    case 'counted':
      return (
        <Among
          label={t('documents.option.counted')}
          value={search.counted}
          usual="sent"
          all={COUNTED}
          nameOf={(counted) => t(`documents.counted.${counted}`)}
          onChange={(counted) => onChange({ counted: counted === 'approved' ? counted : undefined })}
        />
      );
    case 'order':
      return (
        <Among
          label={t('documents.option.order')}
          value={search.order}
          usual="rank"
          all={LINE_ORDERS}
          nameOf={(order) => t(`documents.order.${order}`)}
          onChange={(order) => onChange({ order })}
        />
      );
    case 'group':
      return (
        <Among
          label={t('documents.option.group')}
          value={search.group}
          usual="none"
          all={LINE_GROUPINGS}
          nameOf={(group) => t(`documents.group.${group}`)}
          onChange={(group) => onChange({ group })}
        />
      );
    case 'circulation':
      return (
        <Among
          label={t('documents.option.circulation')}
          value={search.circulation}
          usual="internal"
          all={CIRCULATIONS}
          nameOf={(circulation) => t(`documents.circulation.${circulation}`)}
          onChange={(circulation) => onChange({ circulation })}
        />
      );
    case 'pick':
      return (
        <Among
          label={t('documents.option.pick')}
          value={search.pick}
          usual="behind"
          all={REMINDER_PICKS}
          nameOf={(pick) => t(`documents.pick.${pick}`)}
          onChange={(pick) => onChange({ pick })}
        />
      );
  }
}

/** Years, half-years, or both, newest first. */
function PeriodChoice({ kind, search, desk, option, onChange }: Props & { option: Option }) {
  const { t, f } = useWords();
  const chosen = periodIn(kind, search, desk);
  const offered = yearsOf(desk).flatMap((year): Period[] => {
    if (option === 'year') return [yearPeriod(year)];
    const halves = [halfPeriod(year, 2), halfPeriod(year, 1)];
    return option === 'half' ? halves : [yearPeriod(year), ...halves];
  });
  // Next year's quotas are distributed before it begins.
  const next = option === 'year' && offered[0] !== undefined ? [yearPeriod(yearOf(offered[0]) + 1)] : [];
  const periods = [...next, ...offered];
  const all = chosen === undefined || periods.includes(chosen) ? periods : [...periods, chosen];
  return (
    <Chooser
      label={t(option === 'year' ? 'documents.option.year' : 'documents.option.period')}
      value={chosen ?? ''}
      options={all.map((value): { value: string; label: string } => ({ value, label: f.period(value) }))}
      onChange={(value) => {
        if (isPeriod(value)) onChange({ period: value });
      }}
    />
  );
}

/** The term, or up to which half-year of it. */
function TermChoice({ search, desk, kind, option, onChange }: Props & { option: Option }) {
  const { t, f } = useWords();
  const term = termOf(search, desk);
  if (term === undefined) return null;
  if (option === 'term') {
    return (
      <Chooser<string>
        label={t('documents.option.term')}
        value={term.code}
        options={desk.terms.toReversed().map(({ code }) => ({ value: code, label: code }))}
        onChange={(code) => {
          if (isTermCode(code)) onChange({ term: code });
        }}
      />
    );
  }
  return (
    <Chooser<string>
      label={t('documents.option.through')}
      value={periodIn(kind, search, desk) ?? ''}
      options={halvesIn(term, desk.today).map((half) => ({ value: half, label: f.period(half) }))}
      onChange={(half) => {
        if (isPeriod(half)) onChange({ period: half });
      }}
    />
  );
}
