import type { QuotaSheet } from '@ket-nap/contracts';
import {
  PROPOSAL_KINDS,
  gapOf,
  needsTotal,
  propose,
  type Period,
  type Proposal,
  type ProposalKind,
  type ProposalRule,
} from '@ket-nap/domain';
import { parsePercent } from '@ket-nap/i18n';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words';
import { proposedInto, sumTyped, valueOf } from './edits';
import { gapText } from './gap-words';
import css from './quotas.module.css';
import type { Assigning } from './use-quotas';

interface Props {
  sheet: QuotaSheet;
  year: Period;
  assigning: Assigning;
  onDone: () => void;
}

/** The rule last used, and its percentage as typed. */
interface Choice {
  kind: ProposalKind;
  percent: string;
}

function ruleOf({ kind, percent }: Choice): ProposalRule | null {
  if (kind !== 'percent') return { kind };
  const basisPoints = parsePercent(percent);
  return basisPoints === null ? null : { kind, basisPoints };
}

/** Quotas proposed by a rule: says first what it would do, then fills in the year as one step. */
export function ProposePanel({ sheet, year, assigning, onDone }: Props) {
  const { t } = useWords();
  const [choice, setChoice] = useState<Choice>({ kind: 'members', percent: t('distribution.propose.usual') });
  const rule = ruleOf(choice);
  const own = valueOf(sheet.own, year, assigning.edits);
  const proposal = rule === null ? null : propose(rule, sheet.rows, own);
  const ready = proposal !== null && proposal.total !== null;
  return (
    <form
      className={css.propose}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        assigning.step((now) => proposedInto(now, sheet.rows, year, proposal.amounts));
        onDone();
      }}
    >
      <Radio.Group
        label={t('distribution.propose.title')}
        value={choice.kind}
        onChange={(value) => {
          const kind = PROPOSAL_KINDS.find((one) => one === value);
          if (kind) setChoice({ ...choice, kind });
        }}
      >
        <div className={css.rules}>
          {PROPOSAL_KINDS.map((kind) => (
            <Radio key={kind} size="sm" value={kind} label={t(`distribution.propose.rule.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {choice.kind === 'percent' && (
        <TextInput
          label={t('distribution.propose.percent')}
          inputMode="decimal"
          autoComplete="off"
          value={choice.percent}
          error={rule === null ? t('distribution.propose.percentWrong') : undefined}
          onChange={(event) => setChoice({ ...choice, percent: event.currentTarget.value })}
        />
      )}
      {proposal !== null && rule !== null && (
        <Effect {...{ sheet, year, assigning, proposal, own }} missing={needsTotal(rule) && own === null} />
      )}
      <Button type="submit" variant="default" disabled={!ready}>
        {t('distribution.propose.apply')}
      </Button>
    </form>
  );
}

interface EffectProps extends Omit<Props, 'onDone'> {
  proposal: Proposal;
  own: number | null;
  /** The rule gives out the province's quota, and there is none. */
  missing: boolean;
}

/** What the rule would do: how many rows, the sum, the gap, and who lacks the figure for it. */
function Effect({ sheet, year, assigning, proposal, own, missing }: EffectProps) {
  const words = useWords();
  const { t, f } = words;
  if (missing) {
    return (
      <p className={css.error}>{t('distribution.propose.needsOwn', { name: sheet.own.committee.name })}</p>
    );
  }
  if (proposal.total === null) return <p className={css.error}>{t('distribution.propose.nothing')}</p>;
  const after = proposedInto(assigning.edits, sheet.rows, year, proposal.amounts);
  const units = sumTyped(sheet.rows, year, after);
  const count = proposal.amounts.filter((amount) => amount !== null).length;
  const unknown = proposal.unknown.length;
  const names = proposal.unknown.flatMap((place) => sheet.rows[place]?.committee.name ?? []).join(', ');
  return (
    <div role="status" className={css.effect}>
      {t('distribution.propose.effect', {
        count,
        n: f.integer(count),
        units: f.integer(units),
        own: f.integer(own),
        gap: gapText(gapOf(own, units), words),
      })}
      {unknown > 0 && (
        <p className={css.small}>
          {t('distribution.propose.unknown', { count: unknown, n: f.integer(unknown), names })}
        </p>
      )}
    </div>
  );
}
