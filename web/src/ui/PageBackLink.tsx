import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

/** Above the title of a page that shows one thing of a list. */
export function PageBackLink({ to, label }: { to: string; label: string }) {
  return (
    <Box sx={{ mb: -1 }}>
      <Button component={Link} to={to} size="small" color="inherit" startIcon={<ArrowBackIcon />}>
        {label}
      </Button>
    </Box>
  );
}
