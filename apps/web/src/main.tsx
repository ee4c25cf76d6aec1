import './ui/styles';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api';
import { paths } from './paths';
import { noticeTouches } from './presence';
import { makeRouter } from './routes';
import { styleNonce } from './ui/nonce';
import { cssVariables, theme } from './ui/theme';

/** Also read by public/first-paint.js. */
const colorScheme = localStorageColorSchemeManager({ key: 'ket-nap.theme' });
const FRESH_MS = 10_000;
/** After the first page has come, so that nothing competes with it. */
const QUIET_MS = 1500;

const onError = (error: Error) => {
  if (error instanceof ApiError && error.code === 'unauthenticated') signInAgain();
};

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { meta }) => {
      // What is read beside the typing takes nobody away from it: the line of the report says that the session has ended.
      if (meta?.['beside'] !== true) onError(error);
    },
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // The server may be this very computer: what the browser thinks of its network is no reason to wait in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MS,
      // A refusal stays one however often it is asked; only a server that did not answer is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'unavailable',
    },
  },
});

const router = makeRouter(queryClient);

/** The session has ended: sign in, then come back to where one was. What the account has seen is forgotten. */
function signInAgain(): void {
  const here = router.state.location;
  if (here.pathname === paths.signIn) return;
  const search = here.pathname === paths.home ? {} : { next: here.href };
  void router
    .navigate({ to: paths.signIn, search })
    .then(() => queryClient.removeQueries({ type: 'inactive' }));
}

/** The other pages come while nobody waits: with the connection lost, each can still be opened and says so itself. */
function fetchPages(): void {
  for (const { options } of Object.values(router.routesById)) void options.component?.preload?.();
}
noticeTouches();
window.addEventListener('load', () => setTimeout(fetchPages, QUIET_MS));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
