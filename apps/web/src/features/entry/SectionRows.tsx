import { restOf, type Half } from '@ket-nap/domain';
import type { Report } from '@ket-nap/contracts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useWords, type Words } from '../../words';
import { FigureRow } from './FigureRow';
import { isOfBreakdown } from './figures';
import type { Section } from './sheet-rows';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  section: Section;
  folded: boolean;
  onFold: () => void;
  lock: string | null;
  narrow: boolean;
}

/** A breakdown: its rule in words, what of the total is in no row yet, and its rows. */
export function SectionRows({ report, half, sheet, section, folded, onFold, lock, narrow }: Props) {
  const words = useWords();
  const { t } = words;
  const { breakdown, name, rows } = section;
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  const rest = restText(section, sheet, words);
  return (
    <tbody>
      <tr className={css.section}>
        <th scope="rowgroup" colSpan={narrow ? 2 : 4}>
          <button type="button" className={css.fold} aria-expanded={!folded} onClick={onFold}>
            <Chevron size={15} aria-hidden />
            {name}
          </button>
          <span className={css.rule}>
            {t(`sheet.rule.${breakdown.sort}`)}
            {!breakdown.required && ` · ${t('work.field.optional')}`}
          </span>
          {narrow && rest !== null && <span className={css[rest.tone]}>{rest.text}</span>}
        </th>
        {!narrow && (
          <td role="gridcell" className={css.remark}>
            {rest !== null && <span className={css[rest.tone]}>{rest.text}</span>}
          </td>
        )}
      </tr>
      {!folded &&
        rows.map((row) => (
          <FigureRow
            key={row.item}
            row={row}
            report={report}
            half={half}
            sheet={sheet}
            lock={lock}
            narrow={narrow}
            wanted={rest !== null && rest.tone !== 'good'}
          />
        ))}
    </tbody>
  );
}

/** "còn 20 chưa phân vào dòng nào", live; that all of it is there is said too. */
function restText({ breakdown }: Section, sheet: Sheet, { t, f }: Words) {
  const { admitted, parts } = sheet.figures;
  if (admitted === null || breakdown.sort === 'of_which') return null;
  const rest = restOf({ groupIds: breakdown.groups.map(({ id }) => id) }, admitted, parts);
  if (rest === null) {
    const missing = sheet.findings.some((one) => isOfBreakdown(one, breakdown.id));
    return missing
      ? ({ tone: 'quiet', text: t('sheet.rest.none', { n: f.integer(admitted) }) } as const)
      : null;
  }
  if (rest === 0) return { tone: 'good', text: t('sheet.rest.equal') } as const;
  return rest > 0
    ? ({ tone: 'odd', text: t('sheet.rest.less', { n: f.integer(rest) }) } as const)
    : ({ tone: 'wrong', text: t('sheet.rest.more', { n: f.integer(-rest) }) } as const);
}
