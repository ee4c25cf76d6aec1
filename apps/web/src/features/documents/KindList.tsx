import { formatOf, type DocumentFormat, type DocumentKind } from '@ket-nap/domain';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DocumentsSearch } from '../../documents-search';
import { paths } from '../../paths';
import { oneOf } from '../../search';
import { useWords } from '../../words';
import css from './documents.module.css';

interface Props {
  kinds: readonly DocumentKind[];
  kind: DocumentKind;
  onChange: (kind: DocumentKind) => void;
}

const GROUPS = [
  { format: 'xlsx', key: 'documents.kinds.workbooks' },
  { format: 'docx', key: 'documents.kinds.texts' },
] as const satisfies readonly { format: DocumentFormat; key: string }[];

/** What can be made: a list beside the paper, on a narrow screen one field. */
export function KindList({ kinds, kind, onChange }: Props) {
  const { t } = useWords();
  const groups = GROUPS.map(({ format, key }) => ({
    format,
    name: t(key),
    kinds: kinds.filter((one) => formatOf(one) === format),
  })).filter((group) => group.kinds.length > 0);
  return (
    <>
      <nav className={css.kinds} aria-label={t('documents.kinds.label')}>
        {groups.map((group) => (
          <div key={group.format}>
            <h2 className={css.kindsHead}>{group.name}</h2>
            <ul className={css.list}>
              {group.kinds.map((one) => (
                <li key={one}>
                  <Link
                    from={paths.documents}
                    to={paths.documents}
                    search={(old: DocumentsSearch) => ({ ...old, kind: one })}
                    className={css.kind}
                    data-format={group.format}
                    aria-current={one === kind ? 'true' : undefined}
                  >
                    <span className={css.kindName}>{t(`documents.kind.${one}`)}</span>
                    <span className={css.kindAbout}>{t(`documents.about.${one}`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <NativeSelect
        className={css.kindSelect}
        label={t('documents.kinds.label')}
        value={kind}
        data={groups.map((group) => ({
          group: group.name,
          items: group.kinds.map((one) => ({ value: one, label: t(`documents.kind.${one}`) })),
        }))}
        onChange={(event) => {
          const chosen = oneOf(kinds, event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </>
  );
}
