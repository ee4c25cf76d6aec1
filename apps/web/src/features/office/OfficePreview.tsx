import type { Office, OfficeTemplate } from '@ket-nap/contracts';
import { SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Paper } from '../../paper/Paper';
import { useSession } from '../../session';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './office.module.css';
import { sampleDocument, SAMPLES, type Sample } from './sample-document';

/** The first page as it would be printed now, beside what is typed. */
export function OfficePreview({ unit, template }: { unit: Office['unit']; template: OfficeTemplate }) {
  const { t, locale } = useWords();
  const { today } = useSession();
  const [sample, setSample] = useState<Sample>('report');
  // Typing goes before drawing.
  const shown = useDeferredValue(template);
  const document = useMemo(
    () => sampleDocument(shown, sample, { unit: unit.name, today, locale, t }),
    [shown, sample, unit.name, today, locale, t],
  );
  const choice = (
    <SegmentedControl
      aria-label={t('office.preview.which')}
      size="xs"
      value={sample}
      data={SAMPLES.map((value) => ({ value, label: t(`office.preview.${value}`) }))}
      onChange={(value) => setSample(value === 'letter' ? 'letter' : 'report')}
    />
  );
  return (
    <Card title={t('office.preview.title')} tools={choice} className={css.preview}>
      <div className={css.paper}>
        <Paper document={document} />
      </div>
    </Card>
  );
}
