export { default as AppFrame } from './components/AppFrame.vue';
export { default as EmptyState } from './components/EmptyState.vue';
export { default as FailureNote } from './components/FailureNote.vue';
export { default as LanguageMenu } from './components/LanguageMenu.vue';
export { default as QrCode } from './components/QrCode.vue';
export { default as SandboxBar } from './components/SandboxBar.vue';
export * from './composables/load.ts';
export * from './composables/time.ts';
export * from './start.ts';
