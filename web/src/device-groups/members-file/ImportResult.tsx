import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { GroupImport } from '../../api/groupRules';
import { useTexts } from '../../texts/useTexts';
import { RowList } from '../../ui/RowList';

/** Line by line what a file does, or would do. */
export function ImportResult({ result }: { result: GroupImport }) {
  const t = useTexts().groupImport;
  const { applied, created, added, removed, refused, unknown, rows } = result;
  const nothing = created + added + removed === 0;
  return (
    <>
      <Alert severity={refused + unknown > 0 ? 'warning' : applied || nothing ? 'success' : 'info'}>
        <Box>{nothing && !applied ? t.nothing : (applied ? t.did : t.would)(added, removed, created)}</Box>
        {refused > 0 && <Box>{t.refused(refused)}</Box>}
        {unknown > 0 && <Box>{t.unknown(unknown)}</Box>}
      </Alert>
      <Box sx={{ maxHeight: 280, overflow: 'auto' }} tabIndex={0} role="group" aria-label={t.rows}>
        <RowList
          label={t.rows}
          rows={rows.map((row) => ({
            key: String(row.line),
            first: row.group || t.line(row.line),
            second: (
              <>
                <Box>
                  {t.line(row.line)} · {t.outcomes[row.outcome] ?? row.outcome}
                  {row.outcome !== 'refused' && ` · ${t.counts(row.added, row.removed, row.stay)}`}
                </Box>
                {row.faults.map(({ code, message, value }, at) => (
                  <Box key={at} sx={{ color: 'warning.main' }}>
                    {t.codes[code]?.(value ?? '') ?? message}
                  </Box>
                ))}
                {row.faultCount > row.faults.length && (
                  <Box sx={{ color: 'warning.main' }}>{t.more(row.faultCount - row.faults.length)}</Box>
                )}
              </>
            ),
          }))}
        />
      </Box>
    </>
  );
}
