export * from './committee';
export * from './csv';
export * from './distribution';
export * from './heatmap';
export * from './history-words';
export * from './size';
export * from './table';
export * from './term-table';
