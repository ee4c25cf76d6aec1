import type { GridRow } from '@ket-nap/contracts';
import type { ReportState } from '@ket-nap/domain';
import { IconAlertTriangle, IconFileText, IconLock, IconMessage2, IconX } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { ComponentType } from 'react';
import { StateBadge } from '../../StateBadge';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import type { RowCheck } from './checks';

const SIGN = 14;
/** Whatever is typed here is from paper: said once it has left the board's hands. */
const BEING_TYPED: readonly ReportState[] = ['missing', 'draft'];
/** States of which everybody knows that nothing is typed over them. */
const SAID_BY_STATE: readonly ReportState[] = ['submitted', 'approved'];

/** Where a report stands, and what is to be known of its row, each a sign with its words. */
export function RowSigns({ row, check, why }: { row: GridRow; check: RowCheck; why: string | undefined }) {
  const { t, f } = useWords();
  const count = (level: 'error' | 'warning') =>
    check.findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const counted = (n: number) => ({ count: n, n: f.integer(n) });
  return (
    <span className={css.signs}>
      <StateBadge state={row.state} />
      {row.onBehalf && !BEING_TYPED.includes(row.state) && (
        <Sign icon={IconFileText} tone={css.quiet} words={t('grid.onBehalf')} />
      )}
      {errors > 0 && (
        <Sign icon={IconX} tone={css.bad} n={f.integer(errors)} words={t('grid.findings', counted(errors))} />
      )}
      {warnings > 0 && (
        <Sign
          icon={IconAlertTriangle}
          tone={css.notice}
          n={f.integer(warnings)}
          words={t('grid.warnings', counted(warnings))}
        />
      )}
      {row.openComments > 0 && (
        <Sign
          icon={IconMessage2}
          tone={css.accent}
          n={f.integer(row.openComments)}
          words={t('grid.comments', counted(row.openComments))}
        />
      )}
      {why !== undefined && !SAID_BY_STATE.includes(row.state) && (
        <Sign icon={IconLock} tone={css.quiet} words={why} />
      )}
    </span>
  );
}

interface SignProps {
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  tone: string | undefined;
  n?: string;
  words: string;
}

function Sign({ icon: Icon, tone, n, words }: SignProps) {
  return (
    <span className={`${css.sign ?? ''} ${tone ?? ''}`} title={words}>
      <Icon size={SIGN} aria-hidden />
      {n !== undefined && <span aria-hidden="true">{n}</span>}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
