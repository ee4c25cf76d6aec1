export * from './composition';
export * from './csv';
export * from './table';
