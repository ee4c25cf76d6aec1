import type { Report, ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { useRef } from 'react';
import { NextWaiting } from './NextWaiting';
import { ReviewActions } from './ReviewActions';

interface Props {
  report: Report;
  half: Half;
  /** The reports of the half-year, in which the next one is looked for. */
  lines: readonly ReportLine[];
}

/** The board's deeds on an open report. Approved by keyboard, one stands at the way to the next. */
export function ReportReview({ report, half, lines }: Props) {
  const next = useRef<HTMLAnchorElement>(null);
  return (
    <>
      <NextWaiting ref={next} lines={lines} half={half} committeeId={report.committee.id} />
      <ReviewActions main report={report} half={half} onApproved={() => next.current?.focus()} />
    </>
  );
}
