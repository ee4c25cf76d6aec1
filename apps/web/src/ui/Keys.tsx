import css from './Keys.module.css';

/** What the keyboard does here: `['Enter', 'ô kế tiếp']`. Not shown where there is none, on a narrow screen. */
export function Keys({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <div className={css.keys}>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd className={css.key}>{key}</kbd> {does}
        </span>
      ))}
    </div>
  );
}
