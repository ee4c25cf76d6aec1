import type { Report } from '@ket-nap/contracts';
import type { Item } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { countsOf, waits } from '../../cells/queue';
import { paths } from '../../paths';
import { useWords, type Words } from '../../words';
import { savedText } from './cell-state';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  sheet: Sheet;
  /** Goes to a cell that needs a hand. */
  onShow: (item: Item) => void;
}

/** Where what was typed is now: saved when, on its way, or kept on this computer because nobody answers. Never more than is true. */
export function StateLine({ report, sheet, onShow }: Props) {
  const words = useWords();
  const { tone, text } = stateOf(report, sheet, words);
  const { phase } = sheet.cells;
  const held = phase === 'away' || phase === 'signed_out';
  const stuck = Object.values(sheet.cells.queue.edits).find((edit) => !waits(edit));
  return (
    <span role="status" className={css[tone]}>
      {text}
      {phase === 'signed_out' && (
        <>
          {' '}
          <Link to={paths.signIn} search={{ next: location.pathname + location.search }}>
            {words.t('sheet.line.signIn')}
          </Link>
        </>
      )}
      {stuck !== undefined && !held && (
        <>
          {' '}
          <button type="button" className={css.show} onClick={() => onShow(stuck.item)}>
            {words.t('sheet.line.show')}
          </button>
        </>
      )}
    </span>
  );
}

function stateOf(
  report: Report,
  { cells, today }: Sheet,
  words: Words,
): { tone: 'good' | 'quiet' | 'odd' | 'wrong'; text: string } {
  const { t, f } = words;
  const { waiting, conflicts, refused, invalid } = countsOf(cells.queue);
  const counted = (count: number) => ({ count, n: f.integer(count) });
  const where = t(cells.kept ? 'sheet.line.keptHere' : 'sheet.line.notKept');
  if (waiting > 0 && cells.phase === 'signed_out') {
    return { tone: 'wrong', text: `${t('sheet.line.signedOut', counted(waiting))}, ${where}.` };
  }
  if (waiting > 0 && cells.phase === 'away') {
    const said = t(cells.faulty ? 'sheet.line.faulty' : 'sheet.line.away', counted(waiting));
    return { tone: 'wrong', text: `${said}, ${where}.` };
  }
  if (conflicts > 0) return { tone: 'wrong', text: t('sheet.line.conflicts', counted(conflicts)) };
  if (refused > 0) return { tone: 'wrong', text: `${t('sheet.line.refused', counted(refused))}, ${where}.` };
  if (invalid > 0) return { tone: 'odd', text: t('sheet.line.invalid', counted(invalid)) };
  if (waiting > 0) return { tone: 'quiet', text: t('sheet.line.saving', counted(waiting)) };
  const saved = cells.savedAt ?? report.updatedAt;
  if (saved === null) return { tone: 'quiet', text: t('sheet.line.never') };
  return { tone: 'good', text: capital(savedText(saved, today, words)) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
