/** How long a decision can still be undone, by the server's own two instants: its clock and ours may differ. */
export function undoWindow(decision: { at: string; effectiveAt: string } | null | undefined): number {
  return decision ? Math.max(0, Date.parse(decision.effectiveAt) - Date.parse(decision.at)) : 0;
}
