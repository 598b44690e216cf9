import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router';
import type { Device } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';

export function DeviceGroups({ groups }: { groups: Device['groups'] }) {
  const t = useTexts().devices.groups;
  return (
    <Section title={t.title}>
      {groups.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {groups.map(({ id, name }) => (
          <Chip
            key={id}
            component={Link}
            to={`${paths.groups}/${id}`}
            label={name}
            variant="outlined"
            clickable
          />
        ))}
      </Box>
    </Section>
  );
}
