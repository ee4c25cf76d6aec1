import css from './Facts.module.css';

interface Fact {
  name: string;
  value: string;
  /** The one that the card is about. */
  main?: boolean;
}

/** Names and values in a card, one line each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ name, value, main = false }) => (
        <div key={name} className={main ? css.main : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
