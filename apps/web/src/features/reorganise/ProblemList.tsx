import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import type { ReorganiseSearch } from '../../search';
import css from './reorganise.module.css';

/** Something to correct or to look at again, and the way to it. */
export interface Problem {
  text: string;
  to: ReorganiseSearch;
  link: string;
}

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className={css.problems}>
      {problems.map(({ text, to, link }) => (
        <li key={`${text} ${to.row ?? ''}`}>
          {text}{' '}
          <Link to={paths.reorganise} search={to}>
            {link}
          </Link>
        </li>
      ))}
    </ul>
  );
}
