import type { Report, SentVersion } from '@ket-nap/contracts';
import { isTextItem } from '@ket-nap/domain';
import { Fragment } from 'react';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import { itemsOf } from './figures';
import { headingOver, itemName, valueText } from './item-words';
import css from './versions.module.css';

interface Props {
  report: Pick<Report, 'half' | 'breakdowns'>;
  version: SentVersion;
  onClose: () => void;
}

/** All that a version said. */
export function VersionDialog({ report: { half, breakdowns }, version, onClose }: Props) {
  const words = useWords();
  const { t, f } = words;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('matrix.versions.dialog', { number: version.number, period: f.period(half) })}
    >
      <p className={css.about}>
        {t('matrix.versions.sent', { by: version.sentBy, time: f.instant(version.sentAt) })}
        {version.approvedAt !== null &&
          ` · ${t('matrix.versions.approved', { by: version.approvedBy ?? '', time: f.instant(version.approvedAt) })}`}
      </p>
      <table className={css.figures}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.versions.item')}</th>
            <th scope="col">{t('matrix.versions.value')}</th>
          </tr>
        </thead>
        <tbody>
          {itemsOf(breakdowns, version).map((item) => {
            const heading = headingOver(item, breakdowns, words.locale);
            const value = valueText(item, version, words);
            return (
              <Fragment key={item}>
                {heading !== null && (
                  <tr className={css.heading}>
                    <th scope="colgroup" colSpan={2}>
                      {heading}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">{itemName(item, breakdowns, words)}</th>
                  <td className={isTextItem(item) ? css.prose : undefined}>
                    {value ?? <span className={css.blank}>{t('matrix.versions.blank')}</span>}
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
