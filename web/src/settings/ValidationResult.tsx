import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { EndpointValidation } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { RelativeTime } from '../ui/RelativeTime';
import { CheckItem } from './CheckItem';

export function ValidationResult({ validation }: { validation: EndpointValidation }) {
  const t = useTexts().settings;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="validation">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: 1.5 }}>
        <Typography id="validation" variant="h2">
          {t.lastValidation}
        </Typography>
        {validation.healthy ? (
          <Badge tone="success" icon={<CheckCircleIcon />} label={t.healthy} />
        ) : (
          <Badge tone="warning" icon={<WarningIcon />} label={t.needsAttention} />
        )}
        <Typography variant="body2" color="textSecondary">
          <RelativeTime instant={validation.at} />, {t.by(validation.by)}
        </Typography>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {validation.checks.map((check) => (
          <CheckItem key={check.name} check={check} />
        ))}
      </Box>
    </Paper>
  );
}
