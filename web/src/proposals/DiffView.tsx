import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ContentDiff } from '../api/apps';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';

const marks: Record<string, string> = { removed: '−', added: '+', same: ' ', gap: '⋯' };
const tones: Record<string, string | undefined> = { removed: 'error', added: 'success' };

/** Two versions side by side: settings, then lines. A sign tells what colour tells. */
export function DiffView({ diff }: { diff: ContentDiff }) {
  const t = useTexts().apps.diff;
  const lines = diff.lines ?? [];
  if (diff.fields.length === 0 && lines.length === 0) return <span>{t.nothing}</span>;
  return (
    <Stack spacing={2}>
      {diff.fields.length > 0 && (
        <Box component="dl" aria-label={t.fields} sx={{ m: 0, display: 'grid', gap: 1.5 }}>
          {diff.fields.map(({ field, before, after }) => (
            <Box key={field} sx={{ minWidth: 0 }}>
              <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
                {field}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {typeof before === 'string' && <Line kind="removed" text={before} label={t.before} />}
                {typeof before !== 'string' && typeof after !== 'string' && t.hidden}
                {typeof after === 'string' && <Line kind="added" text={after} label={t.after} />}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {lines.length > 0 && (
        <Box>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
            {t.text}
          </Typography>
          <Box
            role="region"
            aria-label={t.text}
            tabIndex={0}
            sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
          >
            <Box sx={{ width: 'max-content', minWidth: '100%' }}>
              {lines.map(({ kind, text }, at) => (
                <Line
                  key={at}
                  kind={kind}
                  text={text}
                  plain
                  label={kind === 'removed' ? t.removed : kind === 'added' ? t.added : undefined}
                />
              ))}
            </Box>
          </Box>
        </Box>
      )}
    </Stack>
  );
}

interface LineProps {
  kind: string;
  text: string;
  label?: string;
  plain?: boolean;
}

function Line({ kind, text, label, plain = false }: LineProps) {
  const tone = tones[kind];
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        px: 1,
        fontFamily: monospace,
        fontSize: 12.5,
        whiteSpace: plain ? 'pre' : 'pre-wrap',
        overflowWrap: plain ? undefined : 'anywhere',
        bgcolor: tone ? `rgba(var(--muster-palette-${tone}-mainChannel) / 0.12)` : undefined,
      }}
    >
      <Box
        component="span"
        aria-label={label}
        role={label ? 'img' : undefined}
        aria-hidden={label ? undefined : true}
      >
        {marks[kind]}
      </Box>
      <span>{text}</span>
    </Box>
  );
}
