import type { Report } from '@ket-nap/contracts';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './sheet.module.css';

/** Every version that was sent, newest first: readable for ever. */
export function VersionsCard({ versions }: { versions: Report['versions'] }) {
  const { t, f } = useWords();
  return (
    <Card title={t('work.entry.versions')}>
      {versions.length === 0 ? (
        <p className={css.small}>{t('work.entry.noVersions')}</p>
      ) : (
        <ol className={css.versions}>
          {versions.map((version) => (
            <li key={version.number}>
              <div className={css.line}>
                <span>{t('work.entry.version', { number: version.number })}</span>
                <b>{f.integer(version.admitted)}</b>
              </div>
              <p>
                {f.instant(version.sentAt)} · {version.sentBy}
              </p>
              {version.note !== '' && <p>{version.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
