import type { Shape } from './shape';
import type { viWarnings } from './vi-warnings';

export const enWarnings: Shape<typeof viWarnings> = {
  behind_twice:
    'behind the pace twice in a row: {{period}} {{rate}}, {{before}} {{rateBefore}}; {{remaining}} remaining',
  spike: '{{entered}} of {{admitted}} were entered from {{day}} on, when the report was due',
  unchanged: 'report begun, nothing added for {{weeks}} weeks (since {{day}})',
  breakdown_wrong: '{{breakdown}} adds up to {{parts}}, the total is {{admitted}}',
  breakdown_missing: 'report not yet broken down: {{breakdowns}}',
  open: 'Open the report',
  openOf: 'Open the report of {{name}}',
  all: 'Show all {{n}}',
  fewer: 'Show fewer',
};
