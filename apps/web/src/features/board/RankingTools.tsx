import type { Board } from '@ket-nap/contracts';
import { COMMITTEE_KINDS, ROW_GROUPINGS } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { isFiltered } from '@ket-nap/tables';
import { NativeSelect } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { CUTS, NO_FILTER, cutParts, type Cut, type RankingSearch } from '../../ranking-search';
import { oneOf } from '../../search';
import { SearchBox } from '../../ui/SearchBox';
import { useWords, type Words } from '../../words';
import css from './ranking-tools.module.css';

/** Fewer rows than these are read at a glance: what narrows them waits until it is asked for. */
const FEW = 20;

/** Whether the filters stand open, and the button for it; none where they always stand open. */
export function useFilters(board: Board, search: RankingSearch) {
  const [asked, setAsked] = useState(false);
  const { t } = useWords();
  const always = board.rows.length > FEW || isFiltered(search) || search.group !== undefined;
  const button = (
    <button type="button" className={css.toggle} aria-expanded={asked} onClick={() => setAsked(!asked)}>
      <IconFilter size={14} stroke={1.75} aria-hidden />
      {t('ranking.tools.open')}
    </button>
  );
  return { shown: always || asked, button: always ? null : button };
}

interface Props {
  board: Board;
  search: RankingSearch;
  /** How many rows the filters leave. */
  shown: number;
  onSearch: (change: RankingSearch) => void;
}

/** Which rows are seen: by name, from the ends of the order, by kind and former area; and how they are grouped. */
export function RankingTools({ board, search, shown, onSearch }: Props) {
  const { t, f } = useWords();
  const kinds = COMMITTEE_KINDS.filter((kind) => board.rows.some((row) => row.kind === kind));
  const areas = [...new Set(board.rows.flatMap(({ formerArea }) => formerArea ?? []))];
  const groupings = ROW_GROUPINGS.filter((by) => (by === 'kind' ? kinds : areas).length > 1);
  const of = f.integer(board.rows.length);
  return (
    <>
      <div className={css.tools} data-screen-only role="group" aria-label={t('ranking.tools.label')}>
        <div className={css.find}>
          <SearchBox
            label={t('ranking.find')}
            value={search.find ?? ''}
            onChange={(text) => onSearch({ find: text.slice(0, MOST_TYPED) || undefined })}
          />
        </div>
        <Select
          label={t('ranking.cut.label')}
          value={search.cut}
          any={t('ranking.cut.all')}
          options={CUTS.map((cut) => ({ value: cut, label: cutName(cut, t) }))}
          onChange={(value) => onSearch({ cut: oneOf(CUTS, value) })}
        />
        {kinds.length > 1 && (
          <Select
            label={t('ranking.kind.label')}
            value={search.kind}
            any={t('ranking.kind.all')}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(value) => onSearch({ kind: oneOf(COMMITTEE_KINDS, value) })}
          />
        )}
        {areas.length > 1 && (
          <Select
            label={t('ranking.area.label')}
            value={search.area}
            any={t('ranking.area.all')}
            options={areas.map((area) => ({ value: area, label: canonical(area) }))}
            onChange={(area) => onSearch({ area })}
          />
        )}
        {groupings.length > 0 && (
          <Select
            label={t('ranking.group.label')}
            value={search.group}
            any={t('ranking.group.none')}
            options={groupings.map((by) => ({ value: by, label: t(`ranking.group.${by}`) }))}
            onChange={(value) => onSearch({ group: oneOf(ROW_GROUPINGS, value), fold: undefined })}
          />
        )}
      </div>
      {isFiltered(search) && (
        <p className={css.viewing} data-said-by-sheet role="status">
          <strong>{t('ranking.viewing', { shown: f.integer(shown), of })}</strong>{' '}
          {t('ranking.whole', { unit: board.unit.name })}{' '}
          <button type="button" className={css.clear} onClick={() => onSearch(NO_FILTER)}>
            {t('ranking.clear')}
          </button>
        </p>
      )}
    </>
  );
}

const MOST_TYPED = 100;

interface SelectProps {
  label: string;
  value: string | undefined;
  /** No choice, in words. */
  any: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Select({ label, value, any, options, onChange }: SelectProps) {
  // What the address names and this period does not have is a choice as well: it leaves nothing, and can be taken back.
  const unknown = value !== undefined && options.every((option) => option.value !== value);
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      value={value ?? ''}
      data={[{ value: '', label: any }, ...options, ...(unknown ? [{ value, label: value }] : [])]}
      data-chosen={value !== undefined || undefined}
      classNames={{ input: css.input }}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** `10 đầu`, `5 đầu và 5 cuối`. */
function cutName(cut: Cut, t: Words['t']): string {
  const { end, n } = cutParts(cut);
  return t(`ranking.cut.${end}`, { n });
}
