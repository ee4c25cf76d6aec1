export * from './error-text';
export * from './format';
export * from './locale';
export * from './normalise';
export * from './parse-count';
export * from './parse-day';
export * from './parse-period';
export * from './sort';
export { translator, type MessageKey, type Translate } from './translate';
