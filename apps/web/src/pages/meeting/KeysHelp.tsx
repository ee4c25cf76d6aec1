import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import css from './meeting.module.css';

const KEYS = [
  ['↑ ↓, PageUp PageDown', 'committee'],
  ['← →', 'period'],
  ['Home, End', 'ends'],
  ['Enter', 'details'],
  ['W', 'why'],
  ['F', 'full'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** All keys of the meeting, and what goes on without the network. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog opened size="lg" onClose={onClose} title={t('meeting.keys.title')}>
      <dl className={css.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.split(', ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`meeting.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('meeting.keys.offline')}</p>
    </Dialog>
  );
}
