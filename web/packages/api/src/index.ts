export * from './client.ts';
export * from './problem.ts';
export * from './settings.ts';
export * from './signin.ts';
export * from './stream.ts';
