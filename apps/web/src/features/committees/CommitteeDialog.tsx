import type { Committee } from '@ket-nap/contracts';
import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasIssue, isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './committees.module.css';
import { store, wrongIn, type Fields } from './form';

interface Props {
  committees: readonly Committee[];
  /** The one to correct; null adds one. */
  corrected: Committee | null;
  onDone: (committee: Committee) => void;
  onClose: () => void;
}

/** Adds a committee, or corrects one. Its code, its place and its first day stay: they are its identity. */
export function CommitteeDialog({ committees, corrected, onDone, onClose }: Props) {
  const { t, f, explain } = useWords();
  const client = useQueryClient();
  const [fields, setFields] = useState(() => initial(committees, corrected, f.day));
  const [checked, setChecked] = useState(false);
  const saving = useMutation({
    mutationFn: () => store(fields, corrected),
    onSuccess: async (committee) => {
      await client.invalidateQueries();
      onDone(committee);
    },
  });
  const wrong = wrongIn(fields);
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const codeTaken = isRefusal(saving.error, 'code_taken');
  const error = (field: keyof Fields, text: string) =>
    (checked && wrong[field] !== undefined) || hasIssue(saving.error, field) ? text : undefined;
  const submit = () => {
    setChecked(true);
    if (Object.keys(wrong).length === 0) saving.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={
        corrected ? t('work.committees.correctTitle', { name: corrected.name }) : t('work.committees.add')
      }
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {corrected && <p className={css.text}>{t('work.committees.correctText')}</p>}
        {saving.error !== null && !codeTaken && <Banner tone="bad" title={explain(saving.error)} />}
        <TextInput
          label={t('work.committees.name')}
          value={fields.name}
          required
          data-autofocus
          error={error('name', t('work.committees.nameWrong'))}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <div className={css.pair}>
          {!corrected && (
            <TextInput
              label={t('work.committees.code')}
              value={fields.code}
              required
              error={
                codeTaken ? t('work.committees.codeTaken') : error('code', t('work.committees.codeWrong'))
              }
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
          )}
          <NativeSelect
            label={t('work.committees.kind')}
            value={fields.kind}
            data={COMMITTEE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
        </div>
        {!corrected && committees.length > 0 && (
          <CommitteeSelect
            label={t('work.committees.parent')}
            none={t('work.committees.noParent')}
            committees={committees}
            value={fields.parentId}
            onChange={(parentId) => set({ parentId })}
          />
        )}
        <div className={css.pair}>
          {!corrected && (
            <DayInput
              label={t('work.committees.validFrom')}
              value={fields.validFrom}
              onText={(validFrom) => set({ validFrom })}
              checked={checked}
              required
            />
          )}
          <DayInput
            label={t('work.committees.validTo')}
            description={t('work.committees.validToHint')}
            value={fields.validTo}
            onText={(validTo) => set({ validTo })}
            checked={checked}
            error={wrong.validTo === 'reversed' ? t('work.committees.reversed') : undefined}
          />
        </div>
        <TextInput
          label={t('work.committees.area')}
          description={t('work.committees.areaHint')}
          value={fields.formerArea}
          error={error('formerArea', t('work.committees.areaWrong'))}
          onChange={(event) => set({ formerArea: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t(corrected ? 'work.committees.save' : 'work.committees.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** What the form begins with: the committee itself, the first of all, or one more under the top. */
function initial(
  committees: readonly Committee[],
  corrected: Committee | null,
  day: (iso: string | null) => string,
): Fields {
  if (corrected !== null) {
    const { code, name, kind, parentId, validFrom, validTo, formerArea } = corrected;
    return {
      code,
      name,
      kind,
      parentId,
      validFrom: day(validFrom),
      validTo: validTo === null ? '' : day(validTo),
      formerArea: formerArea ?? '',
    };
  }
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
