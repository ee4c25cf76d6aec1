import type { Report, SentVersion } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { VersionDialog } from './VersionDialog';
import css from './versions.module.css';

/** Every version that was sent, newest first: readable for ever. Where it is not the newest that counts, the one that does is named. */
export function Versions({ report }: { report: Report }) {
  const { t, f } = useWords();
  const [open, setOpen] = useState<SentVersion | null>(null);
  const { versions } = report;
  return (
    <Card title={t('matrix.versions.title')}>
      {versions.length === 0 ? (
        <p className={css.none}>{t('matrix.versions.none')}</p>
      ) : (
        <ol className={css.list}>
          {versions.map((version) => (
            <li key={version.number}>
              <div className={css.line}>
                <b>{t('matrix.versions.name', { number: version.number })}</b>
                <span>{t('matrix.versions.admitted', { n: f.integer(version.admitted) })}</span>
                {version.counts && !versions[0]?.counts && (
                  <span className={css.counts}>{t('matrix.versions.counts')}</span>
                )}
                <Button
                  className={css.open}
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  aria-label={t('matrix.versions.openOf', { number: version.number })}
                  onClick={() => setOpen(version)}
                >
                  {t('matrix.versions.open')}
                </Button>
              </div>
              <p>{t('matrix.versions.sent', { by: version.sentBy, time: f.instant(version.sentAt) })}</p>
              {version.approvedAt !== null && (
                <p className={css.approved}>
                  {t('matrix.versions.approved', {
                    by: version.approvedBy ?? '',
                    time: f.instant(version.approvedAt),
                  })}
                </p>
              )}
              {version.correctionReason !== null && (
                <p>{t('matrix.versions.corrects', { reason: version.correctionReason })}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      {open !== null && <VersionDialog report={report} version={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
