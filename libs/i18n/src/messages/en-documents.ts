import type { Shape } from './shape';
import type { viDocuments } from './vi-documents';

export const enDocuments: Shape<typeof viDocuments> = {
  paper: {
    reference: 'Document {{code}} · Checksum {{checksum}}',
    charts: 'Charts: {{name}}',
  },
};
