import Breadcrumbs from '@mui/material/Breadcrumbs';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';

/** Where the page is: the words by which people are sent here. */
export function Trail() {
  const t = useTexts().preApproval;
  return (
    <Breadcrumbs aria-label={t.trailLabel} sx={{ fontSize: 13 }}>
      {t.trail.map((place) => (
        <Typography key={place} color="textSecondary" sx={{ fontSize: 'inherit' }}>
          {place}
        </Typography>
      ))}
    </Breadcrumbs>
  );
}
