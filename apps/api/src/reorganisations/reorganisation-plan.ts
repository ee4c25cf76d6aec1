import type { ReorganisationPlan, ReorganisationPreview } from '@ket-nap/contracts';
import {
  holdAgainst,
  nameOf,
  openReports,
  type Deed,
  type Named,
  type Plan,
  type PlanFacts,
} from './plan-parts';
import { planProblems, planWarnings } from './plan-remarks';

/**
 * What a reorganisation would do and what stands in its way. Pure, and the only one who decides: preview and apply ask the same
 * function, so they cannot disagree.
 */
export function planReorganisation(
  given: ReorganisationPlan,
  facts: PlanFacts,
): { preview: ReorganisationPreview; deed: Deed } {
  const plan = holdAgainst(given, facts);
  return { preview: previewOf(plan), deed: deedOf(plan) };
}

function previewOf(plan: Plan): ReorganisationPreview {
  const { given, facts, ends } = plan;
  const names = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => facts.named.get(id)?.name ?? []);
  const opened = given.successors.filter(({ existingId }) => existingId === null);
  return {
    effectiveOn: given.effectiveOn,
    ended: ends.map((committee) => ({
      committee: refOf(committee),
      accounts: facts.accounts.get(committee.id) ?? 0,
      openReports: openReports(plan, committee),
      successors: successorNames(plan, committee),
    })),
    opened: opened.map(({ code, name, kind, predecessorIds }) => ({
      code,
      name,
      kind,
      predecessors: names(predecessorIds),
    })),
    enlarged: given.successors.flatMap(({ existingId, predecessorIds }) => {
      const existing = existingId === null ? undefined : facts.named.get(existingId);
      return existing ? [{ committee: refOf(existing), predecessors: names(predecessorIds) }] : [];
    }),
    links: given.successors.reduce((sum, { predecessorIds }) => sum + new Set(predecessorIds).size, 0),
    keptReports: facts.figures.filter(({ source }) => source === 'report').length,
    keptQuotas: facts.figures.filter(({ source }) => source === 'quota').length,
    problems: planProblems(plan),
    warnings: planWarnings(plan),
  };
}

function successorNames(plan: Plan, { id }: Named): string[] {
  const places = plan.successorsOf.get(id) ?? [];
  return places.flatMap((place) => {
    const successor = plan.given.successors[place];
    return successor ? [nameOf(plan, successor)] : [];
  });
}

function deedOf({ given, ends, lastDay }: Plan): Deed {
  const { effectiveOn, decisionNumber, decisionDate, note, parentId } = given;
  const opens: Deed['opens'] = [];
  const links: Deed['links'] = [];
  for (const { existingId, predecessorIds, code, name, kind, formerArea } of given.successors) {
    const successor = existingId === null ? { opened: opens.length } : { id: existingId };
    if (existingId === null)
      opens.push({ code, name, kind, formerArea, parentId, validFrom: effectiveOn, validTo: null });
    for (const predecessorId of new Set(predecessorIds)) links.push({ predecessorId, successor });
  }
  return {
    effectiveOn,
    decisionNumber,
    decisionDate,
    note,
    unitId: parentId,
    lastDay,
    ends: ends.map(({ id, validTo }) => ({ id, validTo })),
    opens,
    links,
  };
}

function refOf({ id, code, name, kind }: Named): ReorganisationPreview['ended'][number]['committee'] {
  return { id, code, name, kind };
}
