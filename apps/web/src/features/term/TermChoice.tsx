import type { TermProgress } from '@ket-nap/contracts';
import { isHalf, isTermCode } from '@ket-nap/domain';
import type { TermSearch } from '../../search';
import { Picker } from '../../ui/Picker';
import { ViewChoice } from '../../ui/ViewChoice';
import { useWords } from '../../words';

interface Props {
  progress: TermProgress;
  /** What the address asks for, shown at once also while its figures are on the way. */
  wanted: TermSearch;
  onChange: (change: Pick<TermSearch, 'term' | 'through' | 'view'>) => void;
}

/** Which term, up to which half-year, and how the committees stand together. */
export function TermChoice({ progress, wanted, onChange }: Props) {
  const { t, f } = useWords();
  return (
    <>
      <Picker
        label={t('terms.choice.term')}
        value={wanted.term ?? progress.term.code}
        options={progress.terms.toReversed().map(({ code }) => ({ value: code, label: code }))}
        onChange={(code) => {
          // The half-years of another term are others.
          if (isTermCode(code)) onChange({ term: code, through: undefined });
        }}
      />
      <Picker
        label={t('terms.choice.through')}
        value={wanted.through ?? progress.through}
        options={progress.halves.toReversed().map((half) => ({
          value: half,
          label: t('terms.choice.throughOf', { half: f.periodShort(half) }),
        }))}
        onChange={(half) => {
          if (isHalf(half)) onChange({ through: half });
        }}
      />
      <ViewChoice view={wanted.view ?? progress.view} onChange={(view) => onChange({ view })} />
    </>
  );
}
