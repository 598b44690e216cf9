import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';

export function BackLink() {
  const t = useTexts().groups;
  return (
    <Box sx={{ mb: -1 }}>
      <Button component={Link} to={paths.groups} size="small" color="inherit" startIcon={<ArrowBackIcon />}>
        {t.back}
      </Button>
    </Box>
  );
}
