import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ConfigurationChange } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';

const marks: Record<string, { sign: string; color: string }> = {
  added: { sign: '+', color: 'success.main' },
  removed: { sign: '−', color: 'error.main' },
  changed: { sign: '~', color: 'warning.main' },
};

/** A diff by setting: told by sign and word, not by colour alone. */
export function ChangeList({ changes }: { changes: readonly ConfigurationChange[] }) {
  const t = useTexts().configurationPolicies;
  if (changes.length === 0) return <Typography>{t.noChanges}</Typography>;
  return (
    <Box
      component="ul"
      aria-label={t.changes}
      // Long lists scroll; then the keyboard has to reach them.
      tabIndex={0}
      sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 360, overflow: 'auto' }}
    >
      {changes.map(({ key, change, before, after, secret }) => (
        <Box
          key={key}
          component="li"
          sx={{ display: 'flex', gap: 1, py: 0.75, borderBottom: 1, borderColor: 'divider' }}
        >
          <Box aria-hidden sx={{ width: 16, fontWeight: 700, color: marks[change]?.color }}>
            {marks[change]?.sign}
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', fontSize: 13 }}>
            <Mono>{key}</Mono> <span>({t.changeWords[change] ?? change})</span>
            {secret ? (
              <Typography variant="body2" color="textSecondary">
                {t.secretChanged}
              </Typography>
            ) : (
              <>
                {typeof before === 'string' && (
                  <Mono sx={{ display: 'block', whiteSpace: 'pre-wrap' }}>
                    {t.before} {before}
                  </Mono>
                )}
                {typeof after === 'string' && (
                  <Mono sx={{ display: 'block', whiteSpace: 'pre-wrap' }}>
                    {t.after} {after}
                  </Mono>
                )}
              </>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
