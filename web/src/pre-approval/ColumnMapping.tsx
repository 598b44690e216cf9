import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ImportColumn, ImportSample } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { ConfidenceBadge } from './ConfidenceBadge';
import { fields } from './mapping';

interface Props {
  columns: readonly ImportColumn[];
  sample: ImportSample | undefined;
  chosen: readonly (string | null)[];
  twice: readonly string[];
  onChange: (column: number, field: string | null) => void;
}

const SHOWN = 3;

/** Each column with some of its cells, and what it is. */
export function ColumnMapping({ columns, sample, chosen, twice, onChange }: Props) {
  const t = useTexts().preApproval;
  const cellsOf = (column: number) =>
    (sample?.rows ?? [])
      .map(({ cells }) => cells[column])
      .filter(Boolean)
      .slice(0, SHOWN)
      .join(' · ');
  return (
    <Box
      component="ul"
      aria-label={t.map.title}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
    >
      {columns.map((column, i) => {
        const field = chosen[i] ?? null;
        const asSuggested = field !== null && field === column.suggested;
        return (
          <Box
            key={i}
            component="li"
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 240px 130px' },
              alignItems: 'center',
              columnGap: 2,
              rowGap: 1,
            }}
          >
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box sx={{ fontWeight: 550 }}>{column.header || t.map.nameless(i + 1)}</Box>
              <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                {field === 'password' || column.suggested === 'password'
                  ? t.map.hidden
                  : cellsOf(i) || t.map.empty}
              </Box>
            </Box>
            <TextField
              select
              fullWidth
              label={t.map.field(column.header || t.map.nameless(i + 1))}
              value={field ?? ''}
              error={field !== null && twice.includes(field)}
              onChange={(event) => onChange(i, event.target.value || null)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            >
              <MenuItem value="">{t.map.leaveOut}</MenuItem>
              {fields.map((one) => (
                <MenuItem key={one} value={one}>
                  {t.fields[one]}
                </MenuItem>
              ))}
            </TextField>
            <Box>
              <ConfidenceBadge
                confidence={field === null ? 'left' : asSuggested ? column.confidence : 'own'}
              />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
