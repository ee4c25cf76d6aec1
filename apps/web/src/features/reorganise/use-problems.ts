import type { ReorganisationPreview } from '@ket-nap/contracts';
import { useWords } from '../../words';
import { decisionFaults, faultsOf } from './checks';
import { filledRows, type Draft } from './draft';
import { useFaultText } from './FaultText';
import type { Problem } from './ProblemList';

type Remark = ReorganisationPreview['problems' | 'warnings'][number];

/** What the page itself finds, each with the way to its step or row. */
export function useOwnProblems(draft: Draft): Problem[] {
  const { t, f } = useWords();
  const say = useFaultText();
  const toDecision = { to: { step: 'decision' }, link: t('tree.reorganise.preview.toDecision') } as const;
  const wrong = decisionFaults(draft);
  const faults = faultsOf(draft.rows);
  return [
    ...(wrong.day ? [{ text: t('tree.reorganise.wrong.day'), ...toDecision }] : []),
    ...(wrong.decisionDate ? [{ text: t('tree.reorganise.wrong.decisionDate'), ...toDecision }] : []),
    ...(wrong.parent ? [{ text: t('tree.reorganise.decision.parentRequired'), ...toDecision }] : []),
    ...filledRows(draft.rows).flatMap(({ row, place }) => {
      const found = faults.get(row.key) ?? [];
      if (found.length === 0) return [];
      const name = row.name.trim() || row.code.trim();
      const head = t('tree.reorganise.preview.row', { row: f.integer(place) });
      const what = found.map(say).join(' ');
      return [{ text: `${name === '' ? head : `${head}, ${name}`}: ${what}`, ...toRow(place) }];
    }),
  ];

  function toRow(place: number) {
    const link = t('tree.reorganise.preview.toRow', { row: f.integer(place) });
    return { to: { step: 'successors', row: String(place) }, link } as const;
  }
}

/** What the server finds, in words, each with the way to its step or row. */
export function useRemarks(draft: Draft, remarks: readonly Remark[]): Problem[] {
  const { t, f } = useWords();
  const places = filledRows(draft.rows).map(({ place }) => place);
  return remarks.map((remark) => {
    const { rule, name, successor, committeeId } = remark;
    const text =
      rule === 'without_successor' || rule === 'open_reports' || rule === 'kind_changes'
        ? t(`tree.reorganise.warnings.${rule}`, { name })
        : t(`tree.reorganise.rules.${rule}`, { name });
    const place = successor === null ? undefined : places[successor];
    if (place !== undefined) {
      const link = t('tree.reorganise.preview.toRow', { row: f.integer(place) });
      return { text, to: { step: 'successors', row: String(place) }, link };
    }
    if (committeeId !== null || rule === 'nothing_ends') {
      const find = committeeId === null ? undefined : name;
      return { text, to: { step: 'ending', find }, link: t('tree.reorganise.preview.toEnding') };
    }
    return { text, to: { step: 'decision' }, link: t('tree.reorganise.preview.toDecision') };
  });
}
