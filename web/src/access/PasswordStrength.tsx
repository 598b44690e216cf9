import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { passwordStrength } from './passwordStrength';

const looks = {
  weak: { color: 'error.main', width: '20%' },
  fair: { color: 'warning.main', width: '45%' },
  good: { color: 'info.main', width: '70%' },
  strong: { color: 'success.main', width: '100%' },
} as const;

/** A word and a bar; it has its place before anything is typed. */
export function PasswordStrength({ password, username }: { password: string; username: string }) {
  const t = useTexts().doors.strength;
  const strength = passwordStrength(password, username);
  const look = looks[strength];
  return (
    <Box role="status" sx={{ fontSize: 12 }}>
      <Box sx={{ height: 4, borderRadius: 2, bgcolor: 'action.hover', mb: 0.5 }}>
        <Box sx={{ height: 4, borderRadius: 2, bgcolor: look.color, width: password ? look.width : 0 }} />
      </Box>
      <Box component="span" sx={{ visibility: password ? 'visible' : 'hidden' }}>
        {t.label}: <strong>{t[strength]}</strong>
      </Box>
    </Box>
  );
}
