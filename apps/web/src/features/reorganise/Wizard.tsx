import { api, type ImportError, type ListedCommittee, type Reorganisation } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { call } from '../../api';
import { paths } from '../../paths';
import { REORGANISE_STEPS, type ReorganiseSearch, type ReorganiseStep } from '../../search';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import { Apply } from './Apply';
import { candidatesOf, dayOf, existsOn } from './candidates';
import { decisionFaults, planOf } from './checks';
import { DecisionStep } from './DecisionStep';
import { filledRows } from './draft';
import { EndingStep } from './EndingStep';
import { PreviewStep } from './PreviewStep';
import css from './reorganise.module.css';
import { Stepper } from './Stepper';
import { SuccessorsStep } from './SuccessorsStep';
import type { Drafting } from './use-draft';
import { useOwnProblems, useRemarks } from './use-problems';

interface Props {
  step: ReorganiseStep;
  search: ReorganiseSearch;
  drafting: Drafting;
  committees: readonly ListedCommittee[];
  today: string;
  template: string;
  fileButton: (label: string, loading: boolean, onFile: (file: File) => void) => ReactNode;
  errorTable: (errors: readonly ImportError[]) => ReactNode;
  onLook: (search: ReorganiseSearch) => void;
  onApplied: (reorganisation: Reorganisation) => void;
}

/** Four steps to a reorganisation: decision, who ends, who goes on, preview. */
export function Wizard(props: Props) {
  const { step, search, drafting, committees, today, template, onLook, onApplied } = props;
  const { t, f } = useWords();
  const [tried, setTried] = useState<readonly ReorganiseStep[]>([]);
  const { draft } = drafting;
  const byId = useMemo(() => new Map(committees.map((one) => [one.id, one])), [committees]);
  const { effectiveOn, parentId, endIds, rows } = draft;
  const day = dayOf(draft, today);
  const candidates = useMemo(() => candidatesOf(committees, { parentId, day }), [committees, parentId, day]);
  const takers = useMemo(() => {
    const ends = new Set(endIds);
    return committees.filter((one) => existsOn(day, one) && !ends.has(one.id));
  }, [committees, endIds, day]);
  const plan = useMemo(() => planOf(draft, byId), [draft, byId]);
  const own = useOwnProblems(draft);
  const asked = useQuery({
    queryKey: [api.reorganisations.preview.path, plan],
    queryFn: () => (plan === null ? null : call(api.reorganisations.preview, { body: plan })),
    enabled: plan !== null && step === 'preview',
    retry: false,
  });
  const preview = plan === null ? undefined : (asked.data ?? undefined);
  const found = useRemarks(draft, preview?.problems ?? []);
  const warnings = useRemarks(draft, preview?.warnings ?? []);
  const problems = [...own, ...found];
  const ready = plan !== null && preview !== undefined && problems.length === 0 && asked.error === null;

  const at = REORGANISE_STEPS.indexOf(step);
  const go = (to: ReorganiseStep | undefined) => {
    setTried((now) => [...now, step]);
    const wrong = decisionFaults(draft);
    // A plan without its day cannot say who may end: that much is asked for first.
    if (step === 'decision' && (wrong.day || wrong.decisionDate || wrong.parent)) return;
    onLook(to === undefined ? {} : { step: to });
  };
  const filled = filledRows(rows).length;
  const units = (n: number) =>
    n === 0 ? '' : t('tree.reorganise.steps.units', { count: n, n: f.integer(n) });
  const says = {
    decision:
      effectiveOn.trim() === '' ? '' : [effectiveOn, draft.decisionNumber].filter(Boolean).join(' · '),
    ending: units(endIds.length),
    successors: units(filled),
    preview: '',
  };
  return (
    <>
      <Stepper step={step} says={says} />
      {step === 'decision' && (
        <DecisionStep
          drafting={drafting}
          committees={committees}
          today={today}
          checked={tried.includes('decision') || tried.includes('preview')}
        />
      )}
      {(step === 'ending' || step === 'successors') && own.some(({ to }) => to.step === 'decision') && (
        <Banner tone="notice" title={t('tree.reorganise.decision.first')}>
          <Link to={paths.reorganise} search={{ step: 'decision' }}>
            {t('tree.reorganise.preview.toDecision')}
          </Link>
        </Banner>
      )}
      {step === 'ending' && (
        <EndingStep
          drafting={drafting}
          candidates={candidates}
          find={search.find ?? ''}
          onFind={(find) => onLook({ step, find: find || undefined })}
        />
      )}
      {step === 'successors' && (
        <SuccessorsStep
          drafting={drafting}
          candidates={candidates}
          takers={takers}
          byId={byId}
          checked={tried.includes('preview') || search.row !== undefined}
          wanted={search.row === undefined ? null : Number(search.row)}
          template={template}
          fileButton={props.fileButton}
          errorTable={props.errorTable}
        />
      )}
      {step === 'preview' && (
        <PreviewStep
          plan={plan}
          preview={preview}
          error={plan === null ? null : asked.error}
          onRetry={() => void asked.refetch()}
          problems={problems}
          warnings={warnings}
        />
      )}
      <div className={css.bar}>
        <Button variant="default" onClick={() => onLook(at === 0 ? {} : { step: REORGANISE_STEPS[at - 1] })}>
          {t('tree.reorganise.back')}
        </Button>
        {step !== 'preview' && (
          <Button onClick={() => go(REORGANISE_STEPS[at + 1])}>{t('tree.reorganise.next')}</Button>
        )}
        {step === 'preview' && (
          <Apply
            plan={ready ? plan : null}
            said={{
              day: f.day(day),
              last: f.day(addDays(day, -1)),
              ended: f.integer(preview?.ended.length ?? 0),
              opened: f.integer(preview?.opened.length ?? 0),
            }}
            onApplied={onApplied}
          />
        )}
      </div>
    </>
  );
}
