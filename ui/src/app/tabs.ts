/** The tabs follow the work, from left to right; one without a path has no page yet. */
export const tabs: { label: string; path?: string }[] = [
  { label: 'Analyses' },
  { label: 'Prompt Builder' },
  { label: 'Proving Ground' },
  { label: 'Batch Execution', path: '/batch' },
  { label: 'History' },
  { label: 'Settings' },
];
