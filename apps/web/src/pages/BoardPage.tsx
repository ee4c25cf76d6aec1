import { getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { OverviewScreen } from './board/OverviewScreen';

const route = getRouteApi('/app/board');

const HeatmapScreen = lazy(async () => ({ default: (await import('./board/HeatmapScreen')).HeatmapScreen }));
const DistributionScreen = lazy(async () => ({
  default: (await import('./board/DistributionScreen')).DistributionScreen,
}));
const SizeScreen = lazy(async () => ({ default: (await import('./board/SizeScreen')).SizeScreen }));
const CompositionScreen = lazy(async () => ({
  default: (await import('./board/CompositionScreen')).CompositionScreen,
}));

/** Bảng điều hành: what the organisation board opens in the morning. One request a screen; every figure on it is the answer's. */
export function BoardPage() {
  const { show } = route.useSearch();
  switch (show) {
    case 'heatmap':
      return <HeatmapScreen />;
    case 'distribution':
      return <DistributionScreen />;
    case 'size':
      return <SizeScreen />;
    case 'composition':
      return <CompositionScreen />;
    default:
      return <OverviewScreen />;
  }
}
