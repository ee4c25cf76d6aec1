import type { Shape } from './shape';
import type { viEntryFile } from './vi-entry-file';

export const enEntryFile: Shape<typeof viEntryFile> = {
  title: 'Entry workbook',
};
