import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useSession } from '../access/useSession';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import type { Permission } from './permissions';

/** Instead of an error: what is missing, and who can give it. */
export function NotAllowedPage({ permission }: { permission: Permission }) {
  const texts = useTexts();
  const t = texts.permissions.notAllowed;
  const { data: session } = useSession();
  const nothingYet = session?.permissions.length === 0;
  return (
    <Box sx={{ m: 'auto', display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center', pb: 8 }}>
      <title>{`${t.title} · Muster`}</title>
      <LockIcon aria-hidden sx={{ fontSize: 40, color: 'text.secondary' }} />
      <Typography variant="h1">{nothingYet ? t.nothingYet : t.title}</Typography>
      <Typography color="textSecondary" sx={{ maxWidth: 520 }}>
        {t.needs(texts.permissions.names[permission] ?? permission)} {t.hint}
      </Typography>
      <Button component={Link} to={paths.account} variant="outlined" sx={{ mt: 2 }}>
        {t.account}
      </Button>
    </Box>
  );
}
