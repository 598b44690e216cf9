import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { mapImport, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { ColumnMapping } from './ColumnMapping';
import { mappingFaults } from './mapping';
import { SheetReading } from './SheetReading';
import { SheetSample } from './SheetSample';
import { StepActions } from './StepActions';
import { useImportSample, useImportVerb } from './useImports';

interface Props {
  import: PreApprovalImport;
  onNext: () => void;
}

/** How the file was read, and which column is which field. */
export function MapStep({ import: one, onNext }: Props) {
  const texts = useTexts();
  const t = texts.preApproval.map;
  const sample = useImportSample(one);
  const suggested = one.columns.map(({ field }) => field ?? null);
  const [chosen, setChosen] = useState<(string | null)[]>(suggested);
  const [checked, setChecked] = useState(false);
  const map = useImportVerb((fields: (string | null)[]) => mapImport(one, fields), onNext);
  const { missing, twice } = mappingFaults(chosen, one.domain !== 'local');
  const faulty = missing.length + twice.length > 0;
  const named = (fields: string[]) => fields.map((field) => texts.preApproval.fields[field]).join(', ');
  return (
    <>
      <Section title={t.readTitle} hint={t.readHint}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {sample.data && <SheetReading import={one} sample={sample.data} />}
          {sample.data && <SheetSample import={one} sample={sample.data} />}
        </Box>
      </Section>
      <Section title={t.title} hint={one.mappingIsRemembered ? t.remembered : t.hint}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ColumnMapping
            columns={one.columns}
            sample={sample.data}
            chosen={chosen}
            twice={twice}
            onChange={(column, field) => setChosen(chosen.map((old, i) => (i === column ? field : old)))}
          />
          {missing.length > 0 && (
            <Alert severity={checked ? 'error' : 'warning'}>{t.missing(named(missing))}</Alert>
          )}
          {twice.length > 0 && <Alert severity="error">{t.twice(named(twice))}</Alert>}
          {one.checkFault && (
            <Alert severity="error" role="status" sx={{ overflowWrap: 'anywhere' }}>
              <AlertTitle>{texts.directories.wizard.gaveUp}</AlertTitle>
              {texts.preApproval.findingText(one.checkFault.code, one.checkFault.message)}
            </Alert>
          )}
          {map.isError && <ProblemHelp error={map.error} />}
          <StepActions>
            <BusyButton
              variant="contained"
              busy={map.isPending}
              onClick={() => {
                setChecked(true);
                if (!faulty) map.mutate(chosen);
              }}
            >
              {one.checkFault ? texts.directories.wizard.again : t.check}
            </BusyButton>
          </StepActions>
        </Box>
      </Section>
    </>
  );
}
