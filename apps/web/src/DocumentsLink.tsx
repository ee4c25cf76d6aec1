import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DocumentsSearch } from './documents-search';
import { paths } from './paths';
import { holds, useSession } from './session';

interface Props {
  /** The document that is to be in hand there. */
  search: DocumentsSearch;
  children: string;
  /** As a button among the deeds of a page, rather than a word in a line. */
  button?: boolean;
}

/** The way from a page to the document that is made of it. */
export function DocumentsLink({ search, children, button = false }: Props) {
  const session = useSession();
  if (!holds(session, 'documents.view')) return null;
  if (button) {
    return (
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to={paths.documents} search={search} />}
      >
        {children}
      </Button>
    );
  }
  return (
    <Link to={paths.documents} search={search} data-screen-only>
      {children}
    </Link>
  );
}
