import Box from '@mui/material/Box';
import type { ImportChange } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';

/** What would be different from what is expected now. */
export function RowChanges({ changes }: { changes: readonly ImportChange[] }) {
  const texts = useTexts();
  const t = texts.preApproval;
  if (changes.length === 0) return null;
  return (
    <Box component="ul" aria-label={t.rowsStep.changes} sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: 13 }}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t.fields[field] ?? field}: <del>{before ?? texts.common.none}</del>
          {' → '}
          <ins style={{ textDecoration: 'none', fontWeight: 550 }}>{after ?? texts.common.none}</ins>
        </li>
      ))}
    </Box>
  );
}
