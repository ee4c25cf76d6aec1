import type { QuotaSheet } from '@ket-nap/contracts';
import type { Edits } from '../../typing';
import { useWords } from '../../words';
import { gapText } from './gap-words';
import css from './grid.module.css';
import type { Shown } from './QuotaTable';
import { levelOf, sumsOf } from './sums';

interface Props {
  sheet: QuotaSheet;
  shown: Shown;
  edits: Edits;
}

/** What the committees add up to, and the gap to the province's own quota: published figures have been 45 apart. */
export function SheetFoot({ sheet, shown, edits }: Props) {
  const { t, f } = useWords();
  const [year, ...halves] = shown.periods;
  const level = year === undefined ? null : levelOf(sheet, year, edits);
  const sums = sumsOf(sheet.rows, level?.units ?? null);
  const partly = sums.members !== null && sums.withMembers < sheet.rows.length;
  const known = { known: f.integer(sums.withMembers), all: f.integer(sheet.rows.length) };
  return (
    <tfoot>
      <tr>
        <th scope="row" className={css.name}>
          {t('work.quotas.units')}
        </th>
        <td className={css.past} title={partly ? t('distribution.partly', known) : undefined}>
          {f.integer(sums.members)}
          {partly && <span className={css.partly}>{t('distribution.partly', known)}</span>}
        </td>
        <td className={css.past}>{f.integer(sums.lastYearQuota)}</td>
        <td className={css.past}>{f.integer(sums.lastYearAdmitted)}</td>
        <td className={css.past}>{f.rate(sums.lastYearRate)}</td>
        <td className={css.total}>{f.integer(level?.units ?? null)}</td>
        <td className={css.num}>{f.signed(sums.change)}</td>
        <td className={css.past} />
        <td className={css.num}>{f.decimal(sums.perThousand)}</td>
        {halves.map((half) => (
          <td key={half} className={css.total}>
            {f.integer(levelOf(sheet, half, edits).units)}
          </td>
        ))}
        {shown.stretch && <td className={css.stretch}>{f.integer(sums.stretch)}</td>}
      </tr>
      <tr className={css.gap}>
        <th scope="row" className={css.name}>
          {t('distribution.gapRow')}
        </th>
        <td className={css.past} colSpan={4} />
        <Gap gap={level?.gap ?? null} live />
        <td className={css.num} />
        <td className={css.past} />
        <td className={css.num} />
        {halves.map((half) => (
          <Gap key={half} gap={levelOf(sheet, half, edits).gap} />
        ))}
        {shown.stretch && <td className={css.stretch} />}
      </tr>
    </tfoot>
  );
}

function Gap({ gap, live = false }: { gap: number | null; live?: boolean }) {
  const words = useWords();
  const tone = gap === null ? css.quiet : gap === 0 ? css.equal : css.unequal;
  return (
    <td className={`${css.total ?? ''} ${css.gapCell ?? ''}`} aria-live={live ? 'polite' : undefined}>
      <span className={tone}>{gapText(gap, words)}</span>
    </td>
  );
}
