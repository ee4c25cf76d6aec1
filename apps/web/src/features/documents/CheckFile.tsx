import { api, type Verdict } from '@ket-nap/contracts';
import { MOST_DIFFERENCES } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { upload } from '../../api';
import { files } from '../../paths';
import { Banner } from '../../ui/Banner';
import { useHeldFocus } from '../../ui/kept-focus';
import { LongTable } from '../../ui/LongTable';
import { DropZone } from '../../upload/DropZone';
import { useWords } from '../../words';
import css from './documents.module.css';

const ACCEPT = '.xlsx,.docx';

/** Drop or choose a file: is it the one that was exported, unchanged? */
export function CheckFile() {
  const check = useCheck();
  // The answer takes the place of the button that asked.
  const held = useHeldFocus();
  return (
    <div {...held}>
      {check.data === undefined ? (
        <Ask check={check} />
      ) : (
        <Answer {...check.data} onAgain={() => check.reset()} />
      )}
    </div>
  );
}

function useCheck() {
  return useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      verdict: await upload(api.documents.verify, file),
    }),
  });
}
type Checking = ReturnType<typeof useCheck>;

function Ask({ check }: { check: Checking }) {
  const { t, explain } = useWords();
  return (
    <>
      {check.error !== null && (
        <Banner tone="bad" title={t('documents.check.failed')} text={explain(check.error)} />
      )}
      <DropZone
        hint={t('documents.check.hint')}
        rules={[t('documents.check.kept'), t('documents.check.saved'), t('documents.check.printed')]}
        checking={check.isPending ? check.variables.name : null}
        accept={ACCEPT}
        onFile={(file) => check.mutate(file)}
      />
    </>
  );
}

interface AnswerProps {
  name: string;
  verdict: Verdict;
  onAgain: () => void;
}

function Answer({ name, verdict: { verdict, document: line, differences }, onAgain }: AnswerProps) {
  const { t, f } = useWords();
  const facts =
    line === null
      ? undefined
      : t('documents.check.facts', {
          title: line.title,
          code: line.code ?? '',
          checksum: line.checksum ?? '',
          by: line.requestedBy,
          at: f.instant(line.requestedAt),
        });
  const again = (
    <Button variant="default" onClick={onAgain}>
      {t('documents.check.another')}
    </Button>
  );
  const file = <p className={css.checked}>{t('documents.check.file', { name })}</p>;
  if (verdict === 'unknown') {
    return (
      <>
        {file}
        <Banner tone="notice" title={t('documents.check.unknown')} text={t('documents.check.unknownText')}>
          {again}
        </Banner>
      </>
    );
  }
  if (verdict === 'unchanged') {
    return (
      <>
        {file}
        <Banner
          tone="good"
          title={t('documents.check.unchanged')}
          text={facts ?? t('documents.check.unchangedOther')}
        >
          {again}
        </Banner>
      </>
    );
  }
  return (
    <>
      {file}
      <Banner
        tone="bad"
        title={t('documents.check.changed')}
        text={
          <>
            {t('documents.check.changedText')}
            {facts !== undefined && <span className={css.lineOf}>{facts}</span>}
          </>
        }
      >
        {line !== null && (
          <a href={files.document(line.id)} download>
            {t('documents.check.original')}
          </a>
        )}
        {again}
      </Banner>
      {differences.length === 0 ? (
        <p>{t('documents.check.resaved')}</p>
      ) : (
        <Differences differences={differences} />
      )}
    </>
  );
}

function Differences({ differences }: Pick<Verdict, 'differences'>) {
  const { t, f } = useWords();
  const count = differences.length;
  const n = f.integer(count);
  const label =
    count < MOST_DIFFERENCES
      ? t('documents.check.differences', { count, n })
      : t('documents.check.differencesMost', { n });
  const shown = (text: string) => (text === '' ? t('documents.check.nothing') : text);
  return (
    <>
      <h2 className={css.head}>{label}</h2>
      <LongTable
        label={label}
        rows={differences}
        head={
          <tr>
            <th>{t('documents.check.place')}</th>
            <th>{t('documents.check.stored')}</th>
            <th>{t('documents.check.found')}</th>
          </tr>
        }
      >
        {({ place, stored, found }) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            <td data-label={t('documents.check.stored')} className={css.value}>
              {shown(stored)}
            </td>
            <td data-label={t('documents.check.found')} className={css.value}>
              {shown(found)}
            </td>
          </tr>
        )}
      </LongTable>
    </>
  );
}
