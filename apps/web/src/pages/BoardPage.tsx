import { getRouteApi, lazyRouteComponent } from '@tanstack/react-router';
import { OverviewScreen } from './board/OverviewScreen';

const route = getRouteApi('/app/board');

const CompositionScreen = lazyRouteComponent(() => import('./board/CompositionScreen'), 'CompositionScreen');

/** Bảng điều hành: what the organisation board opens in the morning. One request a screen; every figure on it is the answer's. */
export function BoardPage() {
  const { show } = route.useSearch();
  return show === 'composition' ? <CompositionScreen /> : <OverviewScreen />;
}
