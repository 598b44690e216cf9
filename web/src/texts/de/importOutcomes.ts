import type { totals as english } from '../en/importOutcomes';

export const outcomes = {
  new: 'Neu',
  changed: 'Geändert',
  same: 'Gleich',
  skipped: 'Übersprungen',
  conflict: 'Konflikt',
  error: 'Fehler',
};

export const totals: typeof english = (t) =>
  [
    t.new && `${t.new} neu`,
    t.changed && `${t.changed} geändert`,
    t.same && `${t.same} gleich`,
    t.skipped && `${t.skipped} übersprungen`,
    t.conflict && `${t.conflict} im Konflikt`,
    t.error && `${t.error} falsch`,
  ]
    .filter(Boolean)
    .join(', ') || '—';
