import type { ReportState } from '@ket-nap/domain';
import { Badge, type Tone } from './ui/Badge';
import { useWords } from './words';

const TONES: Record<ReportState, Tone> = {
  missing: 'quiet',
  draft: 'plain',
  submitted: 'notice',
  returned: 'bad',
  approved: 'good',
  correcting: 'notice',
};

/** The state of a report, in the same words and colours on every page. */
export function StateBadge({ state }: { state: ReportState }) {
  const { t } = useWords();
  return <Badge tone={TONES[state]}>{t(`reportState.${state}`)}</Badge>;
}
