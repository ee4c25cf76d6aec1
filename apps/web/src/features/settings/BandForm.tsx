import { api, type Settings } from '@ket-nap/contracts';
import { MAX_BOUND, type BandSettings } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../../api';
import { isRefusal, isUnread } from '../../issues';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import { BandFields } from './BandFields';
import { PARTS, boundsIn, isSame, typedOf, type Part, type Typed } from './bands-form';
import css from './settings.module.css';

type TypedBands = Record<Part, Typed>;

const typedBands = ({ during, after }: BandSettings): TypedBands => ({
  during: typedOf(during),
  after: typedOf(after),
});

/** The bounds of the bands: typed, seen in the key, stored for everybody. */
export function BandForm({ settings }: { settings: Settings }) {
  const { t, f, explain } = useWords();
  const { bands, defaults } = settings;
  const [typed, setTyped] = useState(() => typedBands(bands));
  const [during, after] = [boundsIn(typed.during), boundsIn(typed.after)];
  const wanted = during && after && { during, after };
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: (chosen: BandSettings & { version: number }) => call(api.settings.setBands, { body: chosen }),
    onSuccess: (stored) => {
      client.setQueryData(query(api.settings.view).queryKey, stored);
      // Every other figure is judged anew.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== api.settings.view.path });
      setTyped(typedBands(stored.bands));
    },
    onError: async (error) => {
      if (!isRefusal(error, 'conflict')) return;
      const now = await client.query({ ...query(api.settings.view), staleTime: 0 }).catch(() => null);
      // Where it cannot be read, what was typed stays.
      if (now !== null) setTyped(typedBands(now.bands));
    },
  });
  const unread = isUnread(saving.error, saving.variables?.version, bands.version);
  const conflict = isRefusal(saving.error, 'conflict');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) saving.mutate({ ...wanted, version: bands.version });
      }}
    >
      {saving.isSuccess && <Banner tone="good" title={t('settings.saved')} />}
      {saving.isError && (
        <Banner
          tone="bad"
          title={
            unread ? t('work.conflict.unread') : conflict ? t('settings.conflict') : explain(saving.error)
          }
        />
      )}
      <div className={css.cards}>
        {PARTS.map((part) => (
          <BandFields
            key={part}
            part={part}
            typed={typed[part]}
            onTyped={(changed) => {
              saving.reset();
              setTyped({ ...typed, [part]: changed });
            }}
          />
        ))}
      </div>
      <div className={css.foot}>
        {!wanted && (
          <p className={css.wrong} role="alert">
            {t('settings.wrong', { max: f.integer(MAX_BOUND) })}
          </p>
        )}
        <Button type="submit" disabled={!wanted || isSame(wanted, bands)} loading={saving.isPending}>
          {t('settings.save')}
        </Button>
        <Button
          variant="default"
          disabled={wanted !== null && isSame(wanted, defaults.bands)}
          onClick={() => setTyped(typedBands(defaults.bands))}
        >
          {t('settings.reset')}
        </Button>
        <span className={css.state}>
          {isSame(bands, defaults.bands)
            ? t('settings.isDefault')
            : t('settings.setAt', { version: f.integer(bands.version), at: f.instant(bands.updatedAt) })}
        </span>
      </div>
    </form>
  );
}
