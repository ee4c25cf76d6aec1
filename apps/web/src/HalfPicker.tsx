import { isHalf, type Half } from '@ket-nap/domain';
import { Picker } from './ui/Picker';
import { useWords } from './words';

interface Props {
  half: Half;
  /** Those that are offered; an address may name another, which is then one more. */
  halves: readonly string[];
  onChange: (half: Half) => void;
}

/** The choice of the half-year, beside a page's title. */
export function HalfPicker({ half, halves, onChange }: Props) {
  const { t, f } = useWords();
  const offered = halves.includes(half) ? halves : [...halves, half];
  return (
    <Picker
      label={t('period.label')}
      value={half}
      options={offered.map((code) => ({ value: code, label: f.period(code) }))}
      onChange={(code) => {
        if (isHalf(code)) onChange(code);
      }}
    />
  );
}
