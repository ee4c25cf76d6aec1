import { useEffect, useState } from 'react';

/** Full screen where the browser has it; without it the page fills its window all the same. */
export function useFullScreen(): { full: boolean; toggle: () => void } {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      leaveFullScreen();
    };
  }, []);
  const toggle = () => {
    if (document.fullscreenElement !== null) leaveFullScreen();
    else document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { full, toggle };
}

function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
