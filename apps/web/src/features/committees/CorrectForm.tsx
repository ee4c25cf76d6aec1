import { api, type Committee } from '@ket-nap/contracts';
import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { hasIssue, isRefusal, isUnread } from '../../issues';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import css from './committees.module.css';
import { ConflictBanner } from './ConflictBanner';
import { isArea, isName, kindOf, orderOf } from './form';
import { Touching } from './Touching';

interface Props {
  committee: Committee;
  today: string;
  onDone: (message: string) => void;
}

export interface Typed {
  name: string;
  kind: string;
  formerArea: string;
  displayOrder: string;
}

/** Corrects what a committee is called and where it stands in lists. Its code, its parent and its days have ways of their own. */
export function CorrectForm({ committee, today, onDone }: Props) {
  const { t, explain } = useWords();
  // What the typing began with: when the stored one moves on under it, both are shown.
  const [base, setBase] = useState(committee);
  const [typed, setTyped] = useState(() => typedOf(committee));
  const [checked, setChecked] = useState(false);
  const saving = useDeed({
    act: () =>
      call(api.committees.correct, { params: { id: committee.id }, body: bodyOf(typed, base.version) }),
    onShown: ({ name }) => onDone(t('tree.correct.done', { name })),
  });
  const set = (part: Partial<Typed>) => {
    saving.reset();
    setTyped({ ...typed, ...part });
  };
  const same = differencesOf(typed, base).length === 0;
  const conflict = committee.version !== base.version;
  const wrong = {
    name: !isName(typed.name),
    formerArea: !isArea(typed.formerArea),
    displayOrder: orderOf(typed.displayOrder) === null,
  };
  const error = (field: keyof typeof wrong, text: string) =>
    (checked && wrong[field]) || hasIssue(saving.error, field) ? text : undefined;
  const submit = () => {
    setChecked(true);
    if (!Object.values(wrong).some(Boolean) && !same && !conflict) saving.mutate();
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={css.text}>{t('tree.correct.text')}</p>
      {conflict && (
        <ConflictBanner
          fields={differencesOf(typed, committee)}
          mine={typed}
          theirs={typedOf(committee)}
          onKeep={() => {
            saving.reset();
            setBase(committee);
          }}
          onTake={() => {
            saving.reset();
            setBase(committee);
            setTyped(typedOf(committee));
          }}
        />
      )}
      {isUnread(saving.error, base.version, committee.version) && (
        <Banner tone="bad" title={t('work.conflict.unread')} />
      )}
      {saving.error !== null && !isRefusal(saving.error, 'conflict') && (
        <Banner tone="bad" title={explain(saving.error)} />
      )}
      <TextInput
        label={t('tree.name')}
        value={typed.name}
        required
        error={error('name', t('tree.nameWrong'))}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <NativeSelect
          label={t('tree.kind')}
          value={typed.kind}
          data={COMMITTEE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
        <TextInput
          label={t('tree.area')}
          placeholder={t('work.field.optional')}
          value={typed.formerArea}
          error={error('formerArea', t('tree.areaWrong'))}
          onChange={(event) => set({ formerArea: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('tree.order')}
        description={t('tree.orderHint')}
        value={typed.displayOrder}
        inputMode="numeric"
        required
        error={error('displayOrder', t('tree.orderWrong'))}
        onChange={(event) => set({ displayOrder: event.currentTarget.value })}
      />
      <Touching committee={committee} on={today} dated={false} />
      <div className={css.foot}>
        {same && <span className={css.quiet}>{t('tree.correct.same')}</span>}
        <Button type="submit" loading={saving.isPending} disabled={same || conflict}>
          {t('tree.correct.save')}
        </Button>
      </div>
    </form>
  );
}

function typedOf({ name, kind, formerArea, displayOrder }: Committee): Typed {
  return { name, kind, formerArea: formerArea ?? '', displayOrder: String(displayOrder) };
}

const FIELDS = ['name', 'kind', 'formerArea', 'displayOrder'] as const;

/** The fields that say something else than what is stored. */
function differencesOf(typed: Typed, committee: Committee): (keyof Typed)[] {
  const stored = typedOf(committee);
  return FIELDS.filter((field) => typed[field].trim() !== stored[field]);
}

function bodyOf({ name, kind, formerArea, displayOrder }: Typed, version: number) {
  return {
    version,
    name: name.trim(),
    kind: kindOf(kind),
    formerArea: formerArea.trim() || null,
    displayOrder: orderOf(displayOrder) ?? 0,
  };
}
