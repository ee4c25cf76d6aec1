import type { DocumentAsked } from '@ket-nap/contracts';
import { formatOf } from '@ket-nap/domain';
import { LOCALES, type Locale } from '@ket-nap/i18n';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { oneOf } from '../../search';
import { holds, useSession } from '../../session';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useKeptFocus } from '../../ui/kept-focus';
import { useWords } from '../../words';
import css from './documents.module.css';
import type { useMaking } from './use-making';
import type { withinReach } from './within-reach';

interface Props {
  asked: DocumentAsked;
  /** Of what is seen below; undefined while it is not there, or is of another choice. */
  title: string | undefined;
  reach: ReturnType<typeof withinReach>;
  make: ReturnType<typeof useMaking>['make'];
  onLocale: (locale: Locale) => void;
}

/** What can be done with the document below, or with one that cannot be shown: a file to work with, one that is kept for good, paper. */
export function Deeds({ asked, title, reach, make, onLocale }: Props) {
  const { t, explain, locale } = useWords();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const pending = (official: boolean) => make.isPending && make.variables.official === official;
  const button = useKeptFocus(pending(false));
  const confirm = () => make.mutate({ asked, official: true }, { onSettled: () => setAsking(false) });
  return (
    <>
      <div className={css.deeds}>
        <Button
          ref={button}
          disabled={!reach.file}
          loading={pending(false)}
          onClick={() => make.mutate({ asked, official: false })}
        >
          {t(`documents.deed.${formatOf(asked.kind)}`)}
        </Button>
        {holds(session, 'documents.issue') && (
          <Button variant="default" disabled={!reach.file} onClick={() => setAsking(true)}>
            {t('documents.deed.official')}…
          </Button>
        )}
        <Button variant="default" disabled={!reach.paper} onClick={() => window.print()}>
          {t('documents.deed.print')}
        </Button>
        <NativeSelect
          className={css.language}
          aria-label={t('documents.option.file')}
          value={asked.locale ?? locale}
          data={LOCALES.map((value) => ({ value, label: t(`documents.language.${value}`) }))}
          onChange={(event) => onLocale(oneOf(LOCALES, event.currentTarget.value) ?? locale)}
        />
      </div>
      {make.error !== null && (
        <Banner tone="bad" title={t('documents.deed.failed')} text={explain(make.error)} />
      )}
      {asking && (
        <ConfirmDialog
          opened
          title={t('documents.official.title')}
          confirm={t('documents.deed.official')}
          busy={make.isPending}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          <p>{t('documents.official.text', { title: title ?? t(`documents.kind.${asked.kind}`) })}</p>
          <p>{t('documents.official.kept')}</p>
          <p>{t('documents.official.number')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
