import { BANDS, boundsOfQuota, type Share } from '@ket-nap/domain';
import { BandGlyph } from '../../charts/BandGlyph';
import { BandKey } from '../../charts/BandKey';
import { Card } from '../../ui/Card';
import { CountInput } from '../../ui/CountInput';
import { useWords } from '../../words';
import { BOUNDS, boundsIn, isWrong, type Part, type Typed } from './bands-form';
import css from './settings.module.css';

/** Where the preview is taken: bounds during the year are best seen at mid-year. */
const SHARES: Record<Part, Share> = { during: { elapsed: 1, of: 2 }, after: { elapsed: 1, of: 1 } };

interface Props {
  part: Part;
  typed: Typed;
  onTyped: (typed: Typed) => void;
}

/** The bounds of one part of the year, and the key as it will stand under the charts. */
export function BandFields({ part, typed, onTyped }: Props) {
  const { t } = useWords();
  const bounds = boundsIn(typed);
  const title = t(`settings.${part}.title`);
  return (
    <Card title={title} className={css.card}>
      <p className={css.text}>{t(`settings.${part}.text`)}</p>
      <div className={css.fields}>
        {BANDS.map((band) => {
          const name = t(`band.${part}.${band}`);
          const bound = BOUNDS.find((one) => one === band);
          return (
            <div key={band} className={css.field}>
              <BandGlyph band={band} />
              <span className={css.name}>{name}</span>
              {bound === undefined ? (
                <span className={css.below}>{t('settings.below')}</span>
              ) : (
                <>
                  <span>{t('settings.from')}</span>
                  <span className={css.box}>
                    <CountInput
                      value={typed[bound]}
                      invalid={isWrong(typed, bound)}
                      aria-label={t('settings.field', { part: title, band: name })}
                      onText={(text) => onTyped({ ...typed, [bound]: text })}
                    />
                  </span>
                  <span>{t('settings.unit')}</span>
                </>
              )}
            </div>
          );
        })}
      </div>
      {bounds !== null && (
        <div className={css.preview} role="group" aria-label={`${title}: ${t('settings.preview')}`}>
          <span className={css.when}>{t(part === 'during' ? 'settings.atHalf' : 'settings.atEnd')}</span>
          {BANDS.map((band) => (
            <BandKey key={band} band={band} tense={part} bounds={boundsOfQuota(bounds, SHARES[part])} />
          ))}
        </div>
      )}
    </Card>
  );
}
