import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import controls from './controls.module.css';

/** Still pictures: nothing here has to move to be understood. */
const STILL = { transitionProps: { duration: 0 } };

/** Mantine in the colours of tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 4 },
  black: '#1c2024',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    accent: [
      '#fbeced',
      '#f5d9db',
      '#edb5b8',
      '#e58e93',
      '#e5686f',
      '#d1474f',
      '#b52f38',
      '#a0252d',
      '#8c1d24',
      '#6f141a',
    ],
    dark: [
      '#e9ebee',
      '#c3c8ce',
      '#a5adb6',
      '#8a929b',
      '#414851',
      '#30363d',
      '#242930',
      '#1b1f24',
      '#15181c',
      '#101316',
    ],
  },
  // Named, not imported: a page that shows no tooltip does not load one.
  components: {
    Button: { defaultProps: { size: 'sm' }, classNames: { root: controls.button, loader: controls.loader } },
    Input: { classNames: { input: controls.input } },
    Modal: {
      defaultProps: { ...STILL, centered: true },
      classNames: { title: controls.dialogTitle, content: controls.dialog, header: controls.dialog },
    },
    Drawer: { defaultProps: STILL },
    Tooltip: { defaultProps: STILL },
    SegmentedControl: {
      defaultProps: { transitionDuration: 0, withItemsBorders: false },
      classNames: { root: controls.segments, indicator: controls.segmentChosen, label: controls.segment },
    },
  },
});

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-radius-md': 'var(--radius-small)',
  '--mantine-radius-lg': 'var(--radius)',
};

/** Mantine darkens a button under the pointer; the dark words on it would then no longer stand out. */
const dark = { ...shared, '--mantine-color-accent-filled-hover': '#ee858b' };

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark });
