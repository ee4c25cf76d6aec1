import type { Report } from '@ket-nap/contracts';
import { completion, type Finding, type Half } from '@ket-nap/domain';
import { Button, Group } from '@mantine/core';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import { whereToMend, type Mended } from './figures';
import { textOfFinding } from './remarks';
import css from './sheet.module.css';
import { TextCell } from './TextFields';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  busy: boolean;
  /** What the server said against it. */
  refusal: string | null;
  onSend: () => void;
  /** Goes to the cell in which something has to be mended. */
  onMend: (item: Mended) => void;
  onClose: () => void;
}

/** Before a report goes to the board: what blocks it, with the way there; or the figure once more, and the note that odd figures need. */
export function SendDialog({ report, half, sheet, busy, refusal, onSend, onMend, onClose }: Props) {
  const { t, f } = useWords();
  const errors = sheet.findings.filter(({ level }) => level === 'error');
  const warnings = sheet.findings.filter(({ level }) => level === 'warning');
  const blocked = errors.length > 0;
  const unexplained = warnings.length > 0 && sheet.textBeingTyped('explanation').trim() === '';
  const title = blocked
    ? t('sheet.send.blocked', { count: errors.length, n: f.integer(errors.length) })
    : t('sheet.send.title', { period: f.period(half) });
  return (
    <Dialog opened onClose={onClose} title={title}>
      {blocked ? (
        <Errors report={report} sheet={sheet} errors={errors} onMend={onMend} />
      ) : (
        <>
          <Figure report={report} sheet={sheet} />
          {warnings.length > 0 && (
            <div className={css.odd}>
              <Findings report={report} sheet={sheet} findings={warnings} />
              <TextCell item="explanation" report={report} sheet={sheet} readOnly={false} autoFocus />
            </div>
          )}
          <p className={css.hint}>{t('sheet.send.text')}</p>
        </>
      )}
      {refusal !== null && (
        <p role="alert" className={css.wrong}>
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t(blocked ? 'action.close' : 'action.cancel')}
        </Button>
        {!blocked && (
          <Button
            data-autofocus={warnings.length === 0 || undefined}
            loading={busy}
            disabled={unexplained}
            onClick={onSend}
          >
            {t('sheet.send.send')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

function Figure({ report, sheet }: { report: Report; sheet: Sheet }) {
  const { t, f } = useWords();
  const { admitted } = sheet.figures;
  const { rate } = completion(admitted, report.quota);
  return (
    <>
      <div>{report.committee.name}</div>
      <b className={css.big}>{f.integer(admitted)}</b>
      <div>
        {t('sheet.send.figure')}
        {rate !== null && ` · ${t('sheet.ofQuota', { rate: f.rate(rate) })}`}
      </div>
    </>
  );
}

interface ErrorsProps {
  report: Report;
  sheet: Sheet;
  errors: readonly Finding[];
  onMend: (item: Mended) => void;
}

function Errors({ report, sheet, errors, onMend }: ErrorsProps) {
  const words = useWords();
  return (
    <ul className={css.findings}>
      {errors.map((finding, place) => {
        const item = whereToMend(finding, report, sheet.figures);
        return (
          <li key={`${finding.rule} ${item}`}>
            <button
              type="button"
              className={css.mend}
              data-autofocus={place === 0 || undefined}
              onClick={() => onMend(item)}
            >
              {textOfFinding(finding, report, sheet.figures.admitted, words)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Findings({
  report,
  sheet,
  findings,
}: {
  report: Report;
  sheet: Sheet;
  findings: readonly Finding[];
}) {
  const words = useWords();
  return (
    <ul className={css.findings}>
      {findings.map((finding) => (
        <li key={finding.rule}>{textOfFinding(finding, report, sheet.figures.admitted, words)}</li>
      ))}
    </ul>
  );
}
