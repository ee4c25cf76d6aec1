import { api } from '@ket-nap/contracts';
import { cutOff, startOf, type Period } from '@ket-nap/domain';
import { searchKey } from '@ket-nap/i18n';
import { MultiSelect, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import { holds, useSession } from '../../session';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { useWords } from '../../words';
import css from './documents.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One choice under its name. */
export function Chooser<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <NativeSelect
      className={css.option}
      size="xs"
      label={label}
      value={value}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}

interface AmongProps<T extends string> {
  label: string;
  value: T | undefined;
  /** What is meant when nothing is chosen: the address does not say it. */
  usual: T;
  all: readonly T[];
  nameOf: (one: T) => string;
  onChange: (chosen: T | undefined) => void;
}

/** One of a few that are always the same. */
export function Among<T extends string>({ label, value, usual, all, nameOf, onChange }: AmongProps<T>) {
  return (
    <Chooser
      label={label}
      value={value ?? usual}
      options={all.map((one) => ({ value: one, label: nameOf(one) }))}
      onChange={(chosen) => onChange(chosen === usual ? undefined : chosen)}
    />
  );
}

/** The committees in sight; of an officer none but its own, which needs no choice. */
function useCommittees() {
  const session = useSession();
  const { data } = useQuery({
    ...query(api.committees.list),
    enabled: holds(session, 'committees.view'),
  });
  return data?.committees ?? [];
}

/** Of which committee. An officer has one, which needs no choice. */
export function Unit({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useWords();
  const session = useSession();
  const committees = useCommittees();
  if (!holds(session, 'committees.view')) return null;
  return (
    <div className={css.wide}>
      <CommitteeSelect
        label={t('documents.option.unit')}
        committees={committees}
        value={value ?? null}
        size="xs"
        onChange={(id) => onChange(id ?? undefined)}
      />
    </div>
  );
}

interface AddresseesProps {
  /** Whose committees are offered: those at work in it. */
  period: Period | undefined;
  value: string | undefined;
  onChange: (ids: string | undefined) => void;
}

/** To whom letters go, where they are chosen by hand. */
export function Addressees({ period, value, onChange }: AddresseesProps) {
  const { t } = useWords();
  const session = useSession();
  const all = useCommittees();
  const committees = all.filter(
    ({ id, validFrom, validTo }) =>
      id !== session.committee?.id &&
      (period === undefined ||
        (validFrom <= cutOff(period) && (validTo === null || validTo >= startOf(period)))),
  );
  const known = new Set(committees.map(({ id }) => id));
  return (
    <MultiSelect
      className={css.whole}
      size="xs"
      label={t('documents.option.committees')}
      placeholder={t('work.list.find')}
      data={committees.map(({ id, name }) => ({ value: id, label: name }))}
      value={(value ?? '').split(',').filter((id) => known.has(id))}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('work.list.none')}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && searchKey(option.label).includes(searchKey(search)))
      }
      onChange={(ids) => onChange(ids.join(',') || undefined)}
    />
  );
}
