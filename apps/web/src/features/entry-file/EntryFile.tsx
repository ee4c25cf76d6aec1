import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { upload, uploadForFile } from '../../api';
import { files } from '../../paths';
import { holds, useSession } from '../../session';
import { Dialog } from '../../ui/Dialog';
import { saveFile } from '../../ui/save-file';
import { FilePlan } from '../../upload/FilePlan';
import { useWords } from '../../words';
import { EntryChanges } from './EntryChanges';
import { EntryErrors } from './EntryErrors';

interface Props {
  half: Half;
  /** Without one, for the board, all committees of its unit; an officer's own needs none. */
  committeeId?: string;
  /** Figures of the file were saved. The pages' queries are asked again without it. */
  onApplied?: () => void;
}

const ICON = 16;
const RULES = ['layout', 'number', 'blank', 'privacy'] as const;

/** A report filled in offline: the form to download, and the way back with every change shown before it is saved. */
export function EntryFile(props: Props) {
  const { t, locale } = useWords();
  const [opened, setOpened] = useState(false);
  const { half, committeeId } = props;
  return (
    <>
      <Button.Group aria-label={t('entryFile.page.group')}>
        <Button
          component="a"
          variant="default"
          href={files.entryForm({ half, committeeId }, locale)}
          download
          leftSection={<IconDownload size={ICON} aria-hidden />}
        >
          {t('entryFile.page.download')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUpload size={ICON} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t('entryFile.page.upload')}
        </Button>
      </Button.Group>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('entryFile.page.title')} size="64rem">
        <EntryUpload {...props} />
      </Dialog>
    </>
  );
}

function EntryUpload({ half, committeeId, onApplied }: Props) {
  const { t, f, locale } = useWords();
  const session = useSession();
  // The board's form without a committee is its whole unit's.
  const several = committeeId === undefined && holds(session, 'reports.review');
  const wanted = { half, ...(committeeId === undefined ? {} : { committeeId }), locale };
  return (
    <FilePlan
      hint={t('entryFile.page.hint', { period: f.period(half) })}
      rules={RULES.map((rule) => t(`entryFile.steps.${rule}`))}
      check={(file) => upload(api.entryFiles.check, file, { query: wanted })}
      apply={(file, fingerprint) => upload(api.entryFiles.apply, file, { query: { ...wanted, fingerprint } })}
      {...(onApplied && { onApplied })}
      count={(plan) => plan.changes.length}
      mend={(file) => (
        <MarkedButton mark={() => uploadForFile(api.entryFiles.marked, file, { query: wanted })} />
      )}
      afterwards={t('entryFile.page.afterwards')}
      errorTable={(plan) => <EntryErrors errors={plan.errors} several={several} />}
      table={(plan) => <EntryChanges changes={plan.changes} several={several} />}
    />
  );
}

/** The same workbook back, its wrong cells marked with what to do about them. */
function MarkedButton({ mark }: { mark: () => Promise<File> }) {
  const { t, explain } = useWords();
  const marking = useMutation({ mutationFn: mark, onSuccess: saveFile });
  return (
    <>
      <Button variant="default" loading={marking.isPending} onClick={() => marking.mutate()}>
        {t('entryFile.page.marked')}
      </Button>
      {marking.error !== null && <span role="alert">{explain(marking.error)}</span>}
    </>
  );
}
