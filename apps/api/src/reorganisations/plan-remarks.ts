import type { ReorganisationPreview, Successor } from '@ket-nap/contracts';
import { keyOf, nameOf, openReports, periodAfter, type Named, type Plan } from './plan-parts';

type Problem = ReorganisationPreview['problems'][number];
type Warning = ReorganisationPreview['warnings'][number];
type About = Pick<Problem, 'name' | 'successor' | 'committeeId'>;

/** Everything that stands in the way of a plan, not only the first thing. */
export function planProblems(plan: Plan): Problem[] {
  const { given, ends } = plan;
  return [
    ...(given.endIds.length === 0
      ? [problem('nothing_ends', { name: '', successor: null, committeeId: null })]
      : []),
    ...problemsOfParent(plan),
    ...ends.flatMap((committee) => problemsOfEnding(plan, committee)),
    ...given.successors.flatMap((successor, index) => problemsOfSuccessor(plan, successor, index)),
  ];
}

function problemsOfParent({ given, facts, endIds }: Plan): Problem[] {
  const { parent } = facts;
  const { effectiveOn, parentId } = given;
  const about = { name: parent?.name ?? '', successor: null, committeeId: parent ? parentId : null };
  if (parent === null || endIds.has(parentId)) return [problem('parent_invalid', about)];
  const { validFrom: from, validTo: to } = parent;
  const opensSome = given.successors.some(({ existingId }) => existingId === null);
  const outside = from > effectiveOn || (to !== null && (opensSome || to < effectiveOn));
  return outside ? [problem('outside_parent', about, { from, to })] : [];
}

function problemsOfEnding({ facts, endIds, lastDay, figuresOf }: Plan, committee: Named): Problem[] {
  const { id, name, validFrom, validTo, successorIds, tookInOn } = committee;
  const about = { name, successor: null, committeeId: id };
  const found: Problem[] = [];
  // One that was closed for this very day and has no successor yet may still be given one.
  const over = validTo !== null && (validTo < lastDay || (validTo === lastDay && successorIds.length > 0));
  if (over) found.push(problem('already_ended', about, { to: validTo }));
  if (validFrom > lastDay) found.push(problem('begins_later', about, { from: validFrom }));
  else if (tookInOn !== null && tookInOn > lastDay)
    found.push(problem('took_in_later', about, { from: tookInOn }));
  const [first, ...others] = facts.below.filter((one) => one.parentId === id && !endIds.has(one.id));
  if (first) found.push(problem('below_goes_on', about, { below: first.name, count: others.length + 1 }));
  const period = periodAfter(figuresOf.get(id), committee, lastDay);
  if (period !== null) found.push(problem('figures_after', about, { period }));
  return found;
}

function problemsOfSuccessor(plan: Plan, successor: Successor, index: number): Problem[] {
  const { endIds, facts, given } = plan;
  const { existingId, predecessorIds } = successor;
  const about = { name: nameOf(plan, successor), successor: index, committeeId: existingId };
  const found = existingId === null ? problemsOfCode(plan, successor, about) : [];
  if (existingId !== null) {
    const existing = facts.named.get(existingId);
    const to = existing?.validTo ?? null;
    if (endIds.has(existingId)) found.push(problem('successor_ends', about));
    else if (!existing || existing.validFrom > given.effectiveOn || (to !== null && to < given.effectiveOn))
      found.push(problem('successor_not_active', about, { from: existing?.validFrom ?? null, to }));
    if ((plan.firstExisting.get(existingId) ?? index) < index)
      found.push(problem('code_twice', about, { code: facts.named.get(existingId)?.code ?? '' }));
  }
  if (predecessorIds.length === 0) found.push(problem('predecessor_missing', about));
  for (const id of new Set(predecessorIds)) {
    if (endIds.has(id)) continue;
    found.push(problem('predecessor_goes_on', about, { predecessor: facts.named.get(id)?.name ?? '' }));
  }
  return found;
}

function problemsOfCode({ facts, endIds, firstNew }: Plan, { code }: Successor, about: About): Problem[] {
  const key = keyOf(code);
  const place = about.successor ?? 0;
  const found: Problem[] = [];
  if ((firstNew.get(key) ?? place) < place) found.push(problem('code_twice', about, { code }));
  const other = facts.codes.find((one) => keyOf(one.code) === key && !endIds.has(one.id));
  if (other) found.push(problem('code_taken', about, { code, by: other.name }));
  return found;
}

/** What may be meant so, and is worth a look. */
export function planWarnings(plan: Plan): Warning[] {
  const { given, ends, facts, successorsOf } = plan;
  const found: Warning[] = [];
  for (const { id, name } of ends) {
    const about = { name, successor: null, committeeId: id };
    if (!successorsOf.has(id)) found.push({ rule: 'without_successor', ...about, params: {} });
    const count = openReports(plan, { id });
    if (count > 0) found.push({ rule: 'open_reports', ...about, params: { count } });
  }
  given.successors.forEach((successor, index) => {
    const [only, ...others] = new Set(successor.predecessorIds);
    const predecessor = only === undefined || others.length > 0 ? undefined : facts.named.get(only);
    if (!predecessor || successorsOf.get(predecessor.id)?.length !== 1 || successor.existingId !== null)
      return;
    if (predecessor.kind === successor.kind) return;
    const params = { before: predecessor.kind, after: successor.kind };
    found.push({
      rule: 'kind_changes',
      name: successor.name,
      successor: index,
      committeeId: predecessor.id,
      params,
    });
  });
  return found;
}

function problem(rule: Problem['rule'], about: About, params: Problem['params'] = {}): Problem {
  return { rule, ...about, params };
}
