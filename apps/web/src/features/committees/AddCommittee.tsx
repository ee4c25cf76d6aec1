import { api, type Committee } from '@ket-nap/contracts';
import { COMMITTEE_KINDS, halvesOwed } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { hasIssue, isRefusal } from '../../issues';
import { useSession } from '../../session';
import { Banner } from '../../ui/Banner';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { DayInput } from '../../ui/DayInput';
import { FormDialog } from '../../ui/FormDialog';
import { useWords } from '../../words';
import css from './committees.module.css';
import { kindOf, wrongIn, type Fields } from './form';

/** Nobody means to count half-years from a mistyped century. */
const EARLIEST = '1930-01-01';

interface Props {
  committees: readonly Committee[];
  /** Those that can be a parent today. */
  parents: readonly Committee[];
  onDone: (committee: Committee) => void;
  onClose: () => void;
}

/** Adds a committee: the top of the tree, or one more under a parent. */
export function AddCommittee({ committees, parents, onDone, onClose }: Props) {
  const { t, explain } = useWords();
  const [fields, setFields] = useState(() => initial(committees));
  const [checked, setChecked] = useState(false);
  const saving = useDeed({ act: () => store(fields), onShown: onDone });
  const wrong = wrongIn(fields);
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const codeTaken = isRefusal(saving.error, 'code_taken');
  const outside = isRefusal(saving.error, 'committee_outside_parent');
  const parentWrong = isRefusal(saving.error, 'parent_invalid');
  const error = (field: keyof Fields, text: string) =>
    (checked && wrong[field] !== undefined) || hasIssue(saving.error, field) ? text : undefined;
  const submit = () => {
    setChecked(true);
    if (Object.keys(wrong).length === 0) saving.mutate();
  };
  return (
    <FormDialog
      size={560}
      title={t('tree.add')}
      confirm={t('tree.add')}
      busy={saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {saving.error !== null && !codeTaken && !outside && !parentWrong && (
        <Banner tone="bad" title={explain(saving.error)} />
      )}
      <TextInput
        label={t('tree.name')}
        value={fields.name}
        required
        data-autofocus
        error={error('name', t('tree.nameWrong'))}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextInput
          label={t('tree.code')}
          value={fields.code}
          required
          error={codeTaken ? t('tree.codeTaken') : error('code', t('tree.codeWrong'))}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('tree.kind')}
          value={fields.kind}
          data={COMMITTEE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
      </div>
      {committees.length > 0 && (
        <CommitteeSelect
          label={t('tree.parent')}
          none={t('tree.noParent')}
          committees={parents}
          value={fields.parentId}
          error={parentWrong ? explain(saving.error) : undefined}
          onChange={(parentId) => set({ parentId })}
        />
      )}
      <div className={css.pair}>
        <DayInput
          label={t('tree.validFrom')}
          value={fields.validFrom}
          onText={(validFrom) => set({ validFrom })}
          checked={checked}
          required
          error={outside ? t('tree.outsideParent') : undefined}
        />
        <DayInput
          label={t('tree.validTo')}
          description={t('tree.validToHint')}
          value={fields.validTo}
          onText={(validTo) => set({ validTo })}
          checked={checked}
          error={wrong.validTo === 'reversed' ? t('tree.reversed') : undefined}
        />
      </div>
      <TextInput
        label={t('tree.area')}
        description={t('tree.areaHint')}
        value={fields.formerArea}
        error={error('formerArea', t('tree.areaWrong'))}
        onChange={(event) => set({ formerArea: event.currentTarget.value })}
      />
      {fields.parentId !== null && <Owes fields={fields} />}
    </FormDialog>
  );
}

/** What adding it touches: the half-years, past ones too, in which its parent will wait for its reports. */
function Owes({ fields }: { fields: Fields }) {
  const { t, f } = useWords();
  const { today } = useSession();
  const from = parseDay(fields.validFrom);
  const to = fields.validTo.trim() === '' ? null : parseDay(fields.validTo);
  if (from === null || from < EARLIEST || (to === null && fields.validTo.trim() !== '')) return null;
  const halves = halvesOwed(from, to, today);
  const [first, last] = [halves.at(0), halves.at(-1)];
  return (
    <p className={css.text} role="status">
      {first === undefined || last === undefined
        ? t('tree.owesNone')
        : t('tree.owes', {
            count: halves.length,
            n: f.integer(halves.length),
            first: f.period(first),
            last: f.period(last),
          })}
    </p>
  );
}

function store({ code, name, kind, parentId, validFrom, validTo, formerArea }: Fields): Promise<Committee> {
  return call(api.committees.create, {
    body: {
      code,
      name,
      kind: kindOf(kind),
      parentId,
      validFrom: parseDay(validFrom) ?? '',
      validTo: parseDay(validTo),
      formerArea: formerArea.trim() || null,
    },
  });
}

/** What the form begins with: the first of all, or one more under the top. */
function initial(committees: readonly Committee[]): Fields {
  const top = committees.find(({ parentId }) => parentId === null) ?? committees[0];
  return {
    code: '',
    name: '',
    kind: top === undefined ? 'province' : 'grassroots',
    parentId: top?.id ?? null,
    validFrom: '',
    validTo: '',
    formerArea: '',
  };
}
