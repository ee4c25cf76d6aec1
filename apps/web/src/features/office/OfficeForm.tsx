import type { Office } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { useKeptFocus } from '../../ui/kept-focus';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useWords } from '../../words';
import css from './office.module.css';
import { isSame, typedOf } from './office-form';
import { OfficeConflict } from './OfficeConflict';
import { OfficeFields } from './OfficeFields';
import { OfficePreview } from './OfficePreview';
import { useOffice } from './use-office';

/** The layout of an office's documents: typed on the left, seen on the right, stored for all documents to come. */
export function OfficeForm({ office }: { office: Office }) {
  const { t, f, explain } = useWords();
  const work = useOffice(office);
  const { base, theirs, typed, template, saving } = work;
  const button = useKeptFocus(saving.isPending);
  const isDefault = isSame(base.template, base.defaults);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (work.maySave) saving.mutate();
      }}
    >
      {saving.isSuccess && <Banner tone="good" title={t('office.saved')} />}
      {theirs !== null && (
        <OfficeConflict mine={template} theirs={theirs} onKeep={work.keep} onTake={work.take} />
      )}
      {saving.isError && theirs === null && (
        <Banner
          tone="bad"
          title={isRefusal(saving.error, 'conflict') ? t('work.conflict.unread') : explain(saving.error)}
        />
      )}
      <div className={css.page}>
        <div>
          <OfficeFields typed={typed} onChange={work.change} />
          <div className={css.foot}>
            <Button ref={button} type="submit" disabled={!work.maySave} loading={saving.isPending}>
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
