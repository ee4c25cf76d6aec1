import { OverviewScreen } from './board/OverviewScreen';

/** Bảng điều hành: what the organisation board opens in the morning. One request a screen; every figure on it is the answer's. */
export function BoardPage() {
  return <OverviewScreen />;
}
