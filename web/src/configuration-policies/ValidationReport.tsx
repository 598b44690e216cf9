import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import type { ConfigurationFinding, ConfigurationValidation } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { ConflictList } from './ConflictList';

interface Props {
  validation: ConfigurationValidation;
  onGoTo: (line: number, column: number) => void;
}

/** What the server says of the text: each finding leads to its line. */
export function ValidationReport({ validation, onGoTo }: Props) {
  const t = useTexts().configurationPolicies;
  const { faults, warnings, settings, conflicts } = validation;
  return (
    <Stack spacing={1} role="status">
      {faults.length === 0 && <Alert severity="success">{t.good(settings.length)}</Alert>}
      {faults.length > 0 && (
        <Alert severity="error">
          <AlertTitle>{t.faults(faults.length)}</AlertTitle>
          <Findings findings={faults} onGoTo={onGoTo} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{t.warnings(warnings.length)}</AlertTitle>
          <Findings findings={warnings} onGoTo={onGoTo} />
        </Alert>
      )}
      {conflicts.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{t.conflictsTitle(conflicts.length)}</AlertTitle>
          <ConflictList conflicts={conflicts} />
        </Alert>
      )}
    </Stack>
  );
}

function Findings({ findings, onGoTo }: { findings: ConfigurationFinding[]; onGoTo: Props['onGoTo'] }) {
  const t = useTexts().configurationPolicies;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
      {findings.map(({ code, words, line, column, pointer }, index) => (
        <li key={index}>
          <Link
            component="button"
            type="button"
            color="inherit"
            onClick={() => onGoTo(line, column)}
            sx={{ verticalAlign: 'baseline', font: 'inherit', fontWeight: 600 }}
          >
            {t.lineColumn(line, column)}
          </Link>{' '}
          {words} <Mono>{pointer ? `${code} ${pointer}` : code}</Mono>
        </li>
      ))}
    </Box>
  );
}
