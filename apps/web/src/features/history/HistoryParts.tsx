import { HISTORY_BACK, HISTORY_BY, type BoardHistory } from '@ket-nap/contracts';
import { NativeSelect } from '@mantine/core';
import { oneOf, type BoardSearch } from '../../search';
import { Empty } from '../../ui/states';
import { useWords } from '../../words';
import css from './history.module.css';

const BACK = '10';

interface ChoiceProps {
  history: BoardHistory;
  back: BoardSearch['back'];
  onChange: (change: Pick<BoardSearch, 'by' | 'back'>) => void;
}

/** Half-years or years, and how many. */
export function PeriodsChoice({ history, back, onChange }: ChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        aria-label={t('history.by.label')}
        size="xs"
        variant="unstyled"
        classNames={{ input: css.choice }}
        value={history.by}
        data={HISTORY_BY.map((by) => ({ value: by, label: t(`history.by.${by}`) }))}
        onChange={(event) => onChange({ by: oneOf(HISTORY_BY, event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={t('history.back.label')}
        size="xs"
        variant="unstyled"
        classNames={{ input: css.choice }}
        value={back ?? BACK}
        data={HISTORY_BACK.map((n) => ({ value: n, label: t('history.back.n', { n }) }))}
        onChange={(event) => {
          const chosen = oneOf(HISTORY_BACK, event.currentTarget.value);
          onChange({ back: chosen === BACK ? undefined : chosen });
        }}
      />
    </>
  );
}

/** Nothing to draw: what is missing, and what to do. */
export function HistoryEmpty({ lack }: { lack: 'noUnit' | 'noReport' | 'noQuota' | 'own' }) {
  const { t } = useWords();
  return <Empty title={t(`history.empty.${lack}Title`)} text={t(`history.empty.${lack}Text`)} />;
}
