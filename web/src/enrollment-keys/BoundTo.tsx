import HowToRegIcon from '@mui/icons-material/HowToRegOutlined';
import Box from '@mui/material/Box';
import type { EnrollmentKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

/** Whose devices it lets in, and which group they join. */
export function BoundTo({ enrollmentKey: { person, group } }: { enrollmentKey: EnrollmentKey }) {
  const t = useTexts().enrollmentKeys;
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.5 }}>
      <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {person ? (
          person.displayName
        ) : (
          <Badge tone="info" icon={<HowToRegIcon />} label={t.personDecides} hint={t.personDecidesHint} />
        )}
      </Box>
      {group && (
        <Box sx={{ fontSize: 12, color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {t.joins(group.name)}
        </Box>
      )}
    </Box>
  );
}
