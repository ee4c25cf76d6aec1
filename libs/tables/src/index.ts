export * from './committee';
export * from './csv';
export * from './table';
