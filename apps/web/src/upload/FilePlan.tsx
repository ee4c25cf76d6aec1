import type { ImportError } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Banner } from '../ui/Banner';
import { FileButton } from '../ui/FileButton';
import { useWords } from '../words';
import { DropZone } from './DropZone';
import { ErrorTable } from './ErrorTable';
import css from './upload.module.css';
import { FileGone, useFilePlan, type Doors, type Plan } from './use-file-plan';

/** What is said of changes: over the table, on the button, when it is done. */
interface Said {
  title: string;
  apply: string;
  applied: (file: string) => string;
}

interface Props<P extends Plan> extends Doors<P> {
  hint: string;
  /** How the file has to be filled in. */
  rules: readonly string[];
  template?: string;
  /** How many changes a plan makes. */
  count: (plan: P) => number;
  /** What is said of so many changes; without it, that they are changed cells. */
  say?: (n: number) => Said;
  /** What else can be done with a file that has wrong cells. */
  mend?: (file: File) => ReactNode;
  /** What to know once it is written. */
  afterwards?: string;
  /** Wrong cells, where more is known of them than their addresses. */
  errorTable?: (plan: P) => ReactNode;
  /** The changes themselves. */
  table: (plan: P) => ReactNode;
}

/** Choose a file, see what it would change and what is wrong with it, then apply it: all or nothing. */
export function FilePlan<P extends Plan & { errors: readonly ImportError[] }>(props: Props<P>) {
  const { t, explain } = useWords();
  const { hint, rules, template, count } = props;
  const say = useSaying(props.say);
  const flow = useFilePlan(props);
  const { plan, applied, checkError, applyError, stale } = flow;

  if (applied) {
    return (
      <>
        <Banner tone="good" title={say(count(applied)).applied(applied.fileName)} text={props.afterwards}>
          <Button variant="default" onClick={flow.again}>
            {t('work.import.another')}
          </Button>
        </Banner>
        {props.table(applied)}
      </>
    );
  }
  return (
    <>
      {checkError !== null && (
        <Banner
          tone="bad"
          title={t('work.import.failed')}
          text={checkError instanceof FileGone ? t('work.import.gone') : explain(checkError)}
        />
      )}
      {stale && (
        <Banner tone="notice" title={t('work.import.changedTitle')} text={t('work.import.changedText')}>
          <Button onClick={flow.recheck}>{t('work.import.recheck')}</Button>
        </Banner>
      )}
      {applyError !== null && !stale && <Banner tone="bad" title={explain(applyError)} />}
      {plan && flow.checking === null ? (
        <PlanView {...props} plan={plan} flow={flow} />
      ) : (
        <DropZone
          hint={hint}
          rules={rules}
          template={template}
          checking={flow.checking}
          onFile={flow.choose}
        />
      )}
    </>
  );
}

interface PlanProps<P extends Plan> extends Props<P> {
  plan: P;
  flow: ReturnType<typeof useFilePlan<P>>;
}

function PlanView<P extends Plan & { errors: readonly ImportError[] }>(props: PlanProps<P>) {
  const { t, f } = useWords();
  const { plan, flow, count, table } = props;
  const say = useSaying(props.say);
  const n = count(plan);
  const broken = plan.errors.length;
  const ready = broken === 0 && n > 0 && !flow.stale;
  return (
    <>
      <div className={css.bar}>
        <span className={css.file}>{plan.fileName}</span>
        {plan.rowsRead !== undefined && (
          <span className={css.facts}>{t('work.import.rowsRead', { n: f.integer(plan.rowsRead) })}</span>
        )}
        <span className={css.facts}>{t('work.import.unchanged', { n: f.integer(plan.unchanged) })}</span>
        <span className={css.buttons}>
          <FileButton label={t('work.import.chooseOther')} onFile={flow.choose} main={broken > 0} />
          {ready && (
            <Button loading={flow.applying} onClick={flow.apply}>
              {say(n).apply}
            </Button>
          )}
        </span>
      </div>
      {broken > 0 && (
        <>
          <Banner
            tone="bad"
            title={t('work.import.errorsTitle', { count: broken, n: f.integer(broken) })}
            text={t('work.import.errorsText')}
          >
            {flow.file && props.mend?.(flow.file)}
          </Banner>
          {props.errorTable?.(plan) ?? <ErrorTable errors={plan.errors} />}
        </>
      )}
      {broken === 0 && n === 0 && (
        <Banner title={t('work.import.nothing')} text={t('work.import.nothingText')} />
      )}
      {n > 0 && (
        <>
          <h2 className={css.title}>{say(n).title}</h2>
          {table(plan)}
        </>
      )}
    </>
  );
}

function useSaying(own: ((n: number) => Said) | undefined): (n: number) => Said {
  const { t, f } = useWords();
  if (own !== undefined) return own;
  return (count) => {
    const said = { count, n: f.integer(count) };
    return {
      title: t('work.import.changesTitle', said),
      apply: t('work.import.apply', said),
      applied: (name) => t('work.import.applied', { ...said, name }),
    };
  };
}
