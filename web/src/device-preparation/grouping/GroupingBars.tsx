import Box from '@mui/material/Box';
import type { PolicyGrouping } from '../../api/devicePreparation';
import { useTexts } from '../../texts/useTexts';
import { groupingParts, type Part } from './groupingParts';

const colors: Record<Part['key'], string> = {
  joined: 'success.main',
  repaired: 'warning.main',
  missing: 'error.main',
  removed: 'text.disabled',
};

const Mark = ({ part }: { part: Part['key'] }) => (
  <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: colors[part] }} />
);

/** A bar for each policy: all that enrolled, by how they came into their group. Every part has its number, never colour alone. */
export function GroupingBars({ rows }: { rows: readonly PolicyGrouping[] }) {
  const t = useTexts().preparationReports.grouping;
  return (
    <Box component="ul" aria-label={t.plot} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {rows.map((row) => {
        const parts = groupingParts(row);
        return (
          <Box key={row.policyId} component="li" sx={{ display: 'grid', gap: 0.75 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
              <Box sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{row.policyName}</Box>
              <Box sx={{ color: 'text.secondary' }}>{`${t.columns.enrolled}: ${row.enrolled}`}</Box>
            </Box>
            <Box
              aria-hidden
              sx={{ display: 'flex', gap: '2px', height: 14, borderRadius: 1, overflow: 'hidden' }}
            >
              {parts.map(({ key, percent }) => (
                <Box key={key} sx={{ width: `${percent}%`, minWidth: 4, bgcolor: colors[key] }} />
              ))}
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, fontSize: 13 }}>
              {parts.map(({ key, count }) => (
                <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
                  <Mark part={key} />
                  {`${t.columns[key]}: ${count}`}
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
