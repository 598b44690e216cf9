import type { PreApprovalImport } from '../api/preApprovals';

/** The steps of the wizard, in their order. */
export const steps = ['domain', 'file', 'map', 'rows', 'send', 'result'] as const;
export type Step = (typeof steps)[number];

export const isRunning = (state: string) => ['checking', 'committing', 'undoing'].includes(state);

/** Whether the mapping can be changed, or the import given up. */
export const isOpen = (state: string) => ['uploaded', 'checking', 'previewed'].includes(state);

/**
 * Where somebody is who opens an import.
 * @param wanted What the address says; it counts only where there is a choice.
 */
export function stepOf(state: string, wanted: string | null): Step {
  if (state === 'uploaded') return 'map';
  if (state === 'checking') return wanted === 'map' ? 'map' : 'rows';
  if (state === 'previewed') return wanted === 'map' || wanted === 'send' ? wanted : 'rows';
  return 'result';
}

/** Tells one way to read a file from another: what was chosen for the columns of one says nothing of those of the other. */
export const readingOf = ({ encoding, delimiter, worksheet }: PreApprovalImport['sheet']) =>
  JSON.stringify([encoding, delimiter, worksheet]);
