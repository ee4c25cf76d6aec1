import { useState } from 'react';
import { asApiError } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal, isUnread } from '../../issues';
import { Banner } from '../../ui/Banner';
import { FormDialog } from '../../ui/FormDialog';
import { useWords, type Words } from '../../words';
import { Conflict } from './Conflict';
import { differencesOf, fieldsOf, store, wrongIn, type Subject } from './form';
import { GroupFields } from './GroupFields';
import { useNames } from './use-names';

interface Props {
  subject: Subject;
  today: string;
  onDone: (message: string) => void;
  onClose: () => void;
}

/** Adds or changes a breakdown or one of its rows. */
export function GroupDialog({ subject, today, onDone, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const { named } = useNames();
  const stored = fieldsOf(subject, today);
  const now = subject.stored?.version ?? 0;
  const [fields, setFields] = useState(stored);
  // What the typing began with: when the stored one moves on under it, both are shown.
  const [base, setBase] = useState(now);
  const [checked, setChecked] = useState(false);
  const saving = useDeed({
    // Where another administrator was quicker, what is stored now comes beside what was typed.
    act: () => store(subject, fields, base),
    onShown: () =>
      onDone(t(subject.stored === null ? 'groups.added' : 'groups.changed', { name: named(fields) })),
  });
  const conflict = base !== now;
  const same = subject.stored !== null && differencesOf(fields, stored).length === 0;
  const codeTaken = isRefusal(saving.error, 'code_taken');
  const submit = () => {
    setChecked(true);
    if (Object.keys(wrongIn(fields)).length === 0 && !same && !conflict) saving.mutate();
  };
  const goOnFrom = (next: typeof fields) => {
    saving.reset();
    setBase(now);
    setFields(next);
  };
  return (
    <FormDialog
      size={560}
      title={titleOf(subject, named, t)}
      confirm={deedOf(subject, t)}
      busy={saving.isPending}
      disabled={same || conflict}
      note={same ? t('groups.same') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      {conflict && (
        <Conflict
          fields={differencesOf(fields, stored)}
          mine={fields}
          theirs={stored}
          onKeep={() => goOnFrom(fields)}
          onTake={() => goOnFrom(stored)}
        />
      )}
      {isUnread(saving.error, base, now) && <Banner tone="bad" title={t('work.conflict.unread')} />}
      {saving.error !== null && !codeTaken && !isRefusal(saving.error, 'conflict') && (
        <Banner tone="bad" title={refusalText(saving.error, words)} />
      )}
      <GroupFields
        subject={subject}
        today={today}
        fields={fields}
        wrong={checked ? wrongIn(fields) : {}}
        codeTaken={codeTaken}
        onChange={(part) => {
          saving.reset();
          setFields({ ...fields, ...part });
        }}
      />
    </FormDialog>
  );
}

function titleOf(subject: Subject, named: ReturnType<typeof useNames>['named'], t: Words['t']): string {
  if (subject.stored !== null) return t('groups.changeOf', { name: named(subject.stored) });
  if (subject.kind === 'breakdown') return t('groups.addBreakdown');
  return t('groups.addGroupTo', { name: named(subject.breakdown) });
}

function deedOf({ kind, stored }: Subject, t: Words['t']): string {
  if (stored !== null) return t('groups.save');
  return t(kind === 'breakdown' ? 'groups.addBreakdown' : 'groups.addGroup');
}

/** Which half-year's figures stand in the way is said with its name. */
function refusalText(error: Error, { t, f, explain }: Words): string {
  const { half } = asApiError(error).params;
  return isRefusal(error, 'group_has_figures') && typeof half === 'string'
    ? t('groups.hasFigures', { half: f.period(half) })
    : explain(error);
}
