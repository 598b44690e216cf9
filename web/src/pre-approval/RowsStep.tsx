import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { rejectedAddress, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { ListPage } from '../ui/ListPage';
import { Section } from '../ui/Section';
import { useListState } from '../ui/useListState';
import { ExistingDevices } from './ExistingDevices';
import { ImportRows } from './ImportRows';
import { OutcomeFilter } from './OutcomeFilter';
import { Progress } from './Progress';
import { SelectVerbs } from './SelectVerbs';
import { StepActions } from './StepActions';
import { useImportRows } from './useImports';

interface Props {
  import: PreApprovalImport;
  onBack: () => void;
  onNext: () => void;
}

const listDefaults = { sort: 'line', sorts: ['line'], filters: ['outcome'] };

/** What the list would do, row by row, before anything of it counts. */
export function RowsStep({ import: one, onBack, onNext }: Props) {
  const all = useTexts();
  const t = all.preApproval;
  const list = useListState(listDefaults);
  const rows = useImportRows(one.id, list);
  const checking = one.state === 'checking';
  const rejected = one.totals.error + one.totals.conflict;
  return (
    <Section
      title={t.rowsStep.title}
      hint={t.rowsStep.hint}
      action={
        rejected > 0 &&
        !checking && (
          <Button href={rejectedAddress(one.id)} download variant="outlined" startIcon={<DownloadIcon />}>
            {t.rejected(rejected)}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {checking && (
          <Progress
            label={t.rowsStep.checking}
            done={one.doneCount}
            total={one.rowCount}
            words={t.rowsStep.checked(one.doneCount, one.rowCount)}
          />
        )}
        {!checking && <ExistingDevices import={one} />}
        <OutcomeFilter list={list} totals={one.totals} />
        {!checking && <SelectVerbs import={one} outcome={list.filters.outcome} />}
        <ListPage
          query={rows}
          list={list}
          narrowed={list.filters.outcome !== undefined || list.cursor !== undefined}
          unavailable={t.rowsStep.unavailable}
          empty={<Box sx={{ p: 3, color: 'text.secondary' }}>{t.rowsStep.none}</Box>}
        >
          {rows.data ? (
            <ImportRows import={one} rows={rows.data.items} selectable={!checking} />
          ) : (
            <LinearProgress aria-label={all.common.loading} />
          )}
        </ListPage>
        <StepActions>
          <Button color="inherit" onClick={onBack}>
            {t.previous}
          </Button>
          <Button variant="contained" disabled={checking} onClick={onNext}>
            {t.next}
          </Button>
        </StepActions>
      </Box>
    </Section>
  );
}
