import type { ReorganisationPlan, ReorganisationPreview } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { ErrorState } from '../../ui/states';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { ProblemList, type Problem } from './ProblemList';
import css from './reorganise.module.css';

interface Props {
  /** Null while something has to be corrected first. */
  plan: ReorganisationPlan | null;
  preview: ReorganisationPreview | undefined;
  error: unknown;
  onRetry: () => void;
  problems: readonly Problem[];
  warnings: readonly Problem[];
}

/** What would happen, and what stands in its way. */
export function PreviewStep({ plan, preview, error, onRetry, problems, warnings }: Props) {
  const { t, f, explain } = useWords();
  const n = problems.length;
  return (
    <>
      {n > 0 && (
        <Banner tone="bad" title={t('tree.reorganise.preview.problems', { count: n, n: f.integer(n) })}>
          <ProblemList problems={problems} />
        </Banner>
      )}
      {error !== null && <ErrorState text={explain(error)} onRetry={onRetry} />}
      {plan !== null && preview === undefined && error === null && (
        <p className={css.hint} role="status">
          {t('tree.reorganise.preview.checking')}
        </p>
      )}
      {preview && (
        <>
          <Facts preview={preview} />
          {warnings.length > 0 && (
            <Banner
              tone="notice"
              title={t('tree.reorganise.preview.warnings', {
                count: warnings.length,
                n: f.integer(warnings.length),
              })}
            >
              <ProblemList problems={warnings} />
            </Banner>
          )}
          <Ended preview={preview} />
          <Opened preview={preview} />
        </>
      )}
    </>
  );
}

/** The numbers of the plan in one line, and what stays as it is. */
function Facts({ preview }: { preview: ReorganisationPreview }) {
  const { t, f } = useWords();
  const { ended, opened, enlarged, links, keptReports, keptQuotas } = preview;
  const facts = [
    ['ended', ended.length],
    ['opened', opened.length],
    ['enlarged', enlarged.length],
    ['links', links],
  ] as const;
  return (
    <div className={css.facts}>
      <dl>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`tree.reorganise.preview.${key}`)}</dt>
            <dd>{f.integer(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('tree.reorganise.preview.kept', {
          reports: f.integer(keptReports),
          quotas: f.integer(keptQuotas),
        })}
      </p>
    </div>
  );
}

function Ended({ preview }: { preview: ReorganisationPreview }) {
  const { t, f } = useWords();
  const { ended, effectiveOn } = preview;
  if (ended.length === 0) return null;
  const title = t('tree.reorganise.preview.endedTitle', {
    n: f.integer(ended.length),
    day: f.day(addDays(effectiveOn, -1)),
  });
  return (
    <Card title={title} className={css.part}>
      <TableBox stacks label={title} className={css.plain}>
        <thead>
          <tr>
            <th>{t('tree.name')}</th>
            <th>{t('tree.reorganise.preview.goesOnIn')}</th>
            <th className={table.num}>{t('tree.reorganise.preview.accounts')}</th>
            <th className={table.num}>{t('tree.reorganise.preview.openReports')}</th>
          </tr>
        </thead>
        <tbody>
          {ended.map(({ committee, successors, accounts, openReports }) => (
            <tr key={committee.id}>
              <th scope="row">{committee.name}</th>
              <td data-label={t('tree.reorganise.preview.goesOnIn')} className={css.list}>
                {successors.length === 0 ? t('tree.reorganise.preview.nobody') : successors.join(', ')}
              </td>
              <td data-label={t('tree.reorganise.preview.accounts')} className={table.num}>
                {f.integer(accounts)}
              </td>
              <td data-label={t('tree.reorganise.preview.openReports')} className={table.num}>
                {f.integer(openReports)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Card>
  );
}

function Opened({ preview }: { preview: ReorganisationPreview }) {
  const { t, f } = useWords();
  const { opened, enlarged, effectiveOn } = preview;
  const said = { day: f.day(effectiveOn) };
  const parts = [
    {
      title: t('tree.reorganise.preview.openedTitle', { ...said, n: f.integer(opened.length) }),
      rows: opened,
    },
    {
      title: t('tree.reorganise.preview.enlargedTitle', { n: f.integer(enlarged.length) }),
      rows: enlarged.map(({ committee, predecessors }) => ({ ...committee, predecessors })),
    },
  ];
  return parts.map(
    ({ title, rows }) =>
      rows.length > 0 && (
        <Card key={title} title={title} className={css.part}>
          <TableBox stacks label={title} className={css.plain}>
            <thead>
              <tr>
                <th>{t('tree.name')}</th>
                <th>{t('tree.code')}</th>
                <th>{t('tree.kind')}</th>
                <th>{t('tree.reorganise.successors.predecessors')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, name, kind, predecessors }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td data-label={t('tree.code')} className={table.nowrap}>
                    {code}
                  </td>
                  <td className={table.nowrap}>{t(`kind.${kind}`)}</td>
                  <td data-label={t('tree.reorganise.successors.predecessors')} className={css.list}>
                    {predecessors.join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableBox>
        </Card>
      ),
  );
}
