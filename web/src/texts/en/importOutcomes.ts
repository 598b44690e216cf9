export const outcomes = {
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  skipped: 'Skipped',
  conflict: 'Conflict',
  error: 'Error',
};

type Counts = Record<Exclude<keyof typeof outcomes, 'skipped'>, number> & { skipped?: number };

export const totals = (t: Counts) =>
  [
    t.new && `${t.new} new`,
    t.changed && `${t.changed} changed`,
    t.same && `${t.same} same`,
    t.skipped && `${t.skipped} skipped`,
    t.conflict && `${t.conflict} in conflict`,
    t.error && `${t.error} wrong`,
  ]
    .filter(Boolean)
    .join(', ') || '—';
