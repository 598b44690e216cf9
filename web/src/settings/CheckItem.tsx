import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { EndpointCheck } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { CheckBadge } from './CheckBadge';

export function CheckItem({ check }: { check: EndpointCheck }) {
  const t = useTexts().settings;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '10rem 8.5rem 1fr auto' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'baseline',
        px: 2,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography component="h3" sx={{ fontWeight: 550 }}>
        {t.checks[check.name] ?? check.name}
      </Typography>
      <span>
        <CheckBadge status={check.status} />
      </span>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {check.what}
        {check.remedy && (
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            <strong>{t.remedy}</strong> {check.remedy}
          </Typography>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t.took(check.durationMs)}
      </Typography>
    </Box>
  );
}
