import type { Breakdown, TargetGroup } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { Folded } from './Folded';
import { GroupTable } from './GroupTable';
import css from './groups.module.css';
import { MoveButtons } from './MoveButtons';
import type { Step } from './order';
import { isOver, spanText } from './spans';
import { useNames } from './use-names';

interface Props {
  breakdown: Breakdown;
  today: string;
  /** Its place among those shown; null where it is asked for no more and has no place. */
  place: { first: boolean; last: boolean } | null;
  onMove: (step: Step) => void;
  onMoveGroup: (shown: readonly TargetGroup[], id: string, step: Step) => void;
  onChange: () => void;
  onChangeGroup: (group: TargetGroup) => void;
  onAddGroup: () => void;
}

/** A breakdown with its rows in order; rows that are asked for no more are folded away. */
export function BreakdownCard({ breakdown, today, place, ...deeds }: Props) {
  const words = useWords();
  const { t, f } = words;
  const { named, other } = useNames();
  const name = named(breakdown);
  const present = breakdown.groups.filter((group) => !isOver(group, today));
  const ended = breakdown.groups.filter((group) => isOver(group, today));
  const table = { breakdown, today, onChange: deeds.onChangeGroup };
  return (
    <Card
      title={name}
      subtitle={other(breakdown)}
      className={css.card}
      tools={
        <>
          {place !== null && <MoveButtons name={name} {...place} onMove={deeds.onMove} />}
          <Button
            variant="default"
            size="xs"
            aria-label={t('groups.changeOf', { name })}
            onClick={deeds.onChange}
          >
            {t('groups.change')}
          </Button>
        </>
      }
    >
      <p className={css.about}>
        <span>{t(`groups.sort.${breakdown.sort}`)}</span>
        {breakdown.required && <Badge tone="notice">{t('groups.required')}</Badge>}
        <span>{t('groups.rows', { count: present.length, n: f.integer(present.length) })}</span>
        <span>{spanText(breakdown, today, words)}</span>
      </p>
      {present.length === 0 ? (
        <p className={css.none}>{t('groups.noRows')}</p>
      ) : (
        <GroupTable {...table} groups={present} onMove={(id, step) => deeds.onMoveGroup(present, id, step)} />
      )}
      <div className={css.foot}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('groups.addGroupTo', { name })}
          onClick={deeds.onAddGroup}
        >
          {t('groups.addGroup')}
        </Button>
      </div>
      {ended.length > 0 && (
        <Folded title={t('groups.endedGroups', { count: ended.length, n: f.integer(ended.length) })}>
          <GroupTable {...table} groups={ended} />
        </Folded>
      )}
    </Card>
  );
}
