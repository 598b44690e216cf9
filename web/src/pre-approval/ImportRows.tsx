import Box from '@mui/material/Box';
import { selectImportRow, type ImportRow, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { OutcomeBadge } from './OutcomeBadge';
import { RowChanges } from './RowChanges';
import { RowFindings } from './RowFindings';
import { SendBox } from './SendBox';
import { useRowVerb } from './useImports';

const leftOut = ['error', 'conflict', 'skipped'];

interface Props {
  import: PreApprovalImport;
  rows: readonly ImportRow[];
  selectable: boolean;
}

/** Rows with everything that is to be said of them: no grid, for a row may have a dozen faults. */
export function ImportRows({ import: one, rows, selectable }: Props) {
  const t = useTexts().preApproval;
  const select = useRowVerb(({ line, selected }: { line: number; selected: boolean }) =>
    selectImportRow(one, line, selected),
  );
  return (
    <>
      {select.isError && <ProblemHelp error={select.error} />}
      <Box
        component="ul"
        aria-label={t.rowsStep.title}
        sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        {rows.map((row) => (
          <Box
            key={row.line}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              gap: 1,
              px: 1,
              py: 1,
              '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' },
            }}
          >
            <SendBox
              row={row}
              disabled={!selectable || leftOut.includes(row.outcome)}
              onSelect={(selected) => select.mutateAsync({ line: row.line, selected })}
            />
            <Box sx={{ flex: 1, minWidth: 0, pt: 1, overflowWrap: 'anywhere' }}>
              <Box
                sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}
              >
                <OutcomeBadge outcome={row.outcome} />
                <Box component="span" sx={{ fontWeight: 550 }}>
                  {row.cells.name ?? t.rowsStep.nobody}
                </Box>
                <span>{row.cells.email}</span>
              </Box>
              <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                {t.rowsStep.line(row.line)}
                {[row.cells.platform, row.cells.ownership, row.cells.deviceName].map((cell) =>
                  cell ? ` · ${cell}` : '',
                )}
                {row.cells.serialNumber && (
                  <>
                    {' · '}
                    <Mono>{row.cells.serialNumber}</Mono>
                  </>
                )}
              </Box>
              {row.outcome !== 'skipped' && <RowChanges changes={row.changes} />}
              <RowFindings findings={row.findings} />
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
