import type { Office } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { useFirstFault, useHeldFocus, useKeptFocus } from '../../ui/kept-focus';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useWords } from '../../words';
import css from './office.module.css';
import { isSame, typedOf } from './office-form';
import { OfficeConflict } from './OfficeConflict';
import { OfficeFields } from './OfficeFields';
import { OfficePreview } from './OfficePreview';
import { useOffice, type OfficeWork } from './use-office';

/** The layout of an office's documents: typed on the left, seen on the right, stored for all documents to come. */
export function OfficeForm({ office }: { office: Office }) {
  const { t, f } = useWords();
  const work = useOffice(office);
  const { base, theirs, typed, template, saving } = work;
  const button = useKeptFocus(saving.isPending);
  const foot = useHeldFocus();
  const { fields, tried } = useFirstFault<HTMLFormElement>();
  const choice = useHeldFocus();
  const place = choice.ref;
  useEffect(() => {
    // What has to be chosen stands above the fields, out of sight of who saves from below.
    if (theirs !== null) place.current?.focus();
  }, [theirs, place]);
  const isDefault = isSame(base.template, base.defaults);
  return (
    <form
      ref={fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (work.maySave) saving.mutate();
        tried();
      }}
    >
      <div {...choice}>
        {theirs !== null && (
          <OfficeConflict mine={template} theirs={theirs} onKeep={work.keep} onTake={work.take} />
        )}
      </div>
      <div className={css.page}>
        <div>
          <OfficeFields typed={typed} onChange={work.change} />
          <div {...foot} className={css.foot}>
            <Said saving={saving} told={theirs !== null} />
            <Button ref={button} type="submit" disabled={!work.mayTry} loading={saving.isPending}>
              {t('office.save')}
            </Button>
            <Button
              variant="default"
              disabled={isSame(template, base.defaults)}
              onClick={() => work.change(typedOf(base.defaults))}
            >
              {t('office.reset')}
            </Button>
            <span className={css.state}>
              {isDefault
                ? t('office.isDefault')
                : t('office.setAt', { version: f.integer(base.version), at: f.instant(base.updatedAt) })}
            </span>
          </div>
        </div>
        <OfficePreview unit={base.unit} template={template} />
      </div>
      <LeaveGuard when={work.changed} text={t('office.leave')} />
    </form>
  );
}

/** What became of saving, beside the button: seen from wherever one saves. `told`: the conflict stands above the fields. */
function Said({ saving, told }: { saving: OfficeWork['saving']; told: boolean }) {
  const { t, explain } = useWords();
  if (told || saving.isPending || saving.isIdle) return null;
  const text = isRefusal(saving.error, 'conflict') ? t('work.conflict.unread') : explain(saving.error);
  return (
    <div className={css.said}>
      {saving.isSuccess ? (
        <Banner tone="good" title={t('office.saved')} />
      ) : (
        <Banner tone="bad" title={text} />
      )}
    </div>
  );
}
