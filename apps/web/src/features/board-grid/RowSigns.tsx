import type { GridRow } from '@ket-nap/contracts';
import { IconAlertTriangle, IconLock, IconMessage2, IconX } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { ComponentType } from 'react';
import { StateBadge } from '../../StateBadge';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import type { RowCheck } from './checks';

const SIGN = 14;

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
      {row.onBehalf && row.state !== 'missing' && (
        <span className={css.behalf}>{t('grid.onBehalf')}</span>
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
      {why !== undefined && <Sign icon={IconLock} tone={css.quiet} words={why} />}
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
