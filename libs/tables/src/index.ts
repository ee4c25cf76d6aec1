export * from './csv';
export * from './table';
export * from './term-table';
