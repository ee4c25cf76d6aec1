import { api, type Office } from '@ket-nap/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../../api';
import { isRefusal } from '../../issues';
import { faultIn, isSame, RECIPIENTS, templateIn, typedOf, type Typed } from './office-form';

/** The layout while it is being changed: what is typed, over which stored version, and what somebody else stored meanwhile. */
export function useOffice(office: Office) {
  const [base, setBase] = useState(office);
  const [theirs, setTheirs] = useState<Office | null>(null);
  const [typed, setTyped] = useState(() => typedOf(office.template));
  const client = useQueryClient();
  const template = templateIn(typed);
  const settle = (stored: Office) => {
    client.setQueryData(query(api.office.view).queryKey, stored);
    setBase(stored);
    setTheirs(null);
    setTyped(typedOf(stored.template));
  };
  const saving = useMutation({
    mutationFn: () => call(api.office.set, { body: { template, version: base.version } }),
    onSuccess: settle,
    onError: async (error) => {
      if (!isRefusal(error, 'conflict')) return;
      setTheirs(await client.query({ ...query(api.office.view), staleTime: 0 }).catch(() => null));
    },
  });
  const changed = !isSame(template, base.template);
  const wrong = RECIPIENTS.some((field) => faultIn(typed[field]) !== null);
  return {
    base,
    theirs,
    typed,
    template,
    saving,
    changed,
    /** Something can be stored; whether it is right is said when it is tried. */
    mayTry: changed && theirs === null,
    maySave: changed && !wrong && theirs === null,
    change: (part: Partial<Typed>) => {
      if (theirs === null) saving.reset();
      setTyped({ ...typed, ...part });
    },
    /** What was typed goes on over the version that the other stored. */
    keep: () => {
      if (theirs === null) return;
      setBase(theirs);
      setTheirs(null);
      saving.reset();
    },
    take: () => {
      if (theirs === null) return;
      saving.reset();
      settle(theirs);
    },
  };
}

export type OfficeWork = ReturnType<typeof useOffice>;
