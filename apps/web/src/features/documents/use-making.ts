import { api, type DocumentAsked, type DocumentLine } from '@ket-nap/contracts';
import { hasEndedMaking } from '@ket-nap/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call, query } from '../../api';
import { newKey } from '../../cells/new-key';
import { files } from '../../paths';
import { saveFrom } from '../../ui/save-file';

/** How often an open page looks how far a file is. */
const LOOK_MS = 700;

const listKey = [api.documents.list.path];
const openQuery = (id: string) => query(api.documents.open, { params: { id } });

export interface Wish {
  asked: DocumentAsked;
  official: boolean;
}

/** Asks for files, and knows which were asked for since the page was opened. */
export function useMaking() {
  const client = useQueryClient();
  const [mine, setMine] = useState<readonly string[]>([]);
  const sent = useRef({ wish: '', key: '' });
  const make = useMutation({
    mutationFn: (wish: Wish) => {
      // Pressed again after an answer was lost, it is asked once; another wish is another file.
      const text = JSON.stringify(wish);
      if (sent.current.wish !== text) sent.current = { wish: text, key: newKey() };
      return call(api.documents.make, { body: { ...wish, key: sent.current.key } });
    },
    onSuccess: (line) => {
      sent.current = { wish: '', key: '' };
      client.setQueryData(openQuery(line.id).queryKey, line);
      setMine((ids) => [line.id, ...ids.filter((id) => id !== line.id)]);
      void client.invalidateQueries({ queryKey: listKey });
    },
  });
  return { make, mine };
}

/** How far a file is, asked again until it has ended; `saves`: it is downloaded once it is done. */
export function useDocument(given: DocumentLine | undefined, id: string, saves: boolean) {
  const client = useQueryClient();
  const { data: line = given, error } = useQuery({
    ...openQuery(id),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && hasEndedMaking(data.state) ? false : LOOK_MS,
    // Whoever waits looks at something else meanwhile.
    refetchIntervalInBackground: true,
    retry: false,
  });
  const state = line?.state;
  const ended = state !== undefined && hasEndedMaking(state);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: listKey });
  }, [ended, client]);
  useEffect(() => {
    if (saves && state === 'done' && !SAVED.has(id)) {
      SAVED.add(id);
      saveFrom(files.document(id));
    }
  }, [saves, state, id]);
  const cancel = useMutation({
    mutationFn: () => call(api.documents.cancel, { params: { id } }),
    onSuccess: (stopped) => client.setQueryData(openQuery(id).queryKey, stopped),
  });
  return { line, error, cancel };
}

/** What this page has downloaded by itself: each once, whatever is shown again. */
const SAVED = new Set<string>();
