import { api } from '@ket-nap/contracts';
import { upload } from '../api';
import { FigureChanges } from '../features/import/ChangeTable';
import { FilePlan } from '../upload/FilePlan';
import { files } from '../paths';
import { useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { useWords } from '../words';

/** What of the template's guide is worth knowing before a file is chosen. */
const RULES = ['row', 'committee', 'period', 'number', 'blank', 'privacy'] as const;

/** Quotas and admissions from a workbook: checked first, written only when asked. */
export function ImportPage() {
  const { t, locale } = useWords();
  const { demo } = useSession();
  return (
    <>
      <PageHeader title={t('work.import.title')} status={demo ? <DemoMark /> : undefined} />
      <FilePlan
        hint={t('work.import.intro')}
        rules={RULES.map((rule) => t(`files.template.figures.steps.${rule}`))}
        template={files.figuresTemplate(locale)}
        check={(file) => upload(api.imports.checkFigures, file)}
        apply={(file, fingerprint) => upload(api.imports.applyFigures, file, { query: { fingerprint } })}
        count={(plan) => plan.changes.length}
        table={(plan) => <FigureChanges changes={plan.changes} />}
      />
    </>
  );
}
