import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './NavItem.module.css';

/** A line of the navigation; the router marks the current one (`aria-current`). */
export function NavItem({ to, children }: { to: LinkProps['to']; children: ReactNode }) {
  return (
    <Link to={to} className={css.item} activeOptions={{ exact: true, includeSearch: false }}>
      {children}
    </Link>
  );
}

/** A heading over the lines that belong together. */
export function NavGroup({ title }: { title: string }) {
  return <div className={css.group}>{title}</div>;
}
