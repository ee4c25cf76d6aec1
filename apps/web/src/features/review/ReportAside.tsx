import type { Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Changes } from './Changes';
import { Comments } from './Comments';
import { Versions } from './Versions';

/** What stands beside an open report's figures: what changed, what is said about it, and every version that was sent. */
export function ReportAside({ report, half }: { report: Report; half: Half }) {
  return (
    <>
      <Changes report={report} />
      <Comments report={report} half={half} />
      <Versions report={report} />
    </>
  );
}
