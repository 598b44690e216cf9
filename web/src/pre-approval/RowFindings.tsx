import ChoiceIcon from '@mui/icons-material/HelpOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import type { ImportFinding } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';

const looks = {
  error: { color: 'error.main', icon: <ErrorIcon /> },
  warning: { color: 'warning.main', icon: <WarningIcon /> },
  choice: { color: 'info.main', icon: <ChoiceIcon /> },
} as const;

/** Every cell that is wrong, and what somebody should know. */
export function RowFindings({ findings }: { findings: readonly ImportFinding[] }) {
  const t = useTexts().preApproval;
  if (findings.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t.rowsStep.findings}
      sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, fontSize: 13 }}
    >
      {findings.map(({ code, level, field, message, value }, i) => {
        const look = looks[level as keyof typeof looks] ?? looks.warning;
        return (
          <Box key={i} component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
            <Box
              aria-hidden
              sx={{ display: 'inline-flex', color: look.color, pt: 0.25, '& svg': { fontSize: 16 } }}
            >
              {look.icon}
            </Box>
            <Box sx={{ minWidth: 0 }}>
              {t.levels[level]} · {field && `${t.fields[field] ?? field}: `}
              {t.findingText(code, message)} {value && <Mono>{value}</Mono>}{' '}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
                {code}
              </Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
