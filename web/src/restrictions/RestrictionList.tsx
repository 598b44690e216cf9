import BlockIcon from '@mui/icons-material/Block';
import HowToRegIcon from '@mui/icons-material/HowToRegOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import type { Restriction } from '../api/restrictions';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { platformName } from '../ui/platforms';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList, type ListRow } from '../ui/RowList';
import { ruleSentence } from './ruleSentence';

interface Props {
  restrictions: Restriction[];
  onOpen: (id: string) => void;
}

export function RestrictionList({ restrictions, onOpen }: Props) {
  const t = useTexts().restrictions;
  const language = useLanguage();
  const row = ({ id, rule, changedAt, changedBy }: Restriction): ListRow => ({
    key: id,
    first: (
      <>
        <Link component="button" type="button" onClick={() => onOpen(id)} sx={{ textAlign: 'start' }}>
          {rule.name}
        </Link>
        {!rule.enabled && <Badge tone="neutral" icon={<PauseIcon />} label={t.off} />}
        {rule.enabled && rule.effect === 'refuse' && (
          <Badge
            tone="error"
            icon={<BlockIcon />}
            label={t.effects.refuse ?? ''}
            hint={t.effectHints.refuse}
          />
        )}
        {rule.enabled && rule.effect === 'ask' && (
          <Badge tone="info" icon={<HowToRegIcon />} label={t.effects.ask ?? ''} hint={t.effectHints.ask} />
        )}
      </>
    ),
    second: (
      <>
        {ruleSentence(rule, t, language)}
        {rule.kind !== 'platform' && !!rule.platforms?.length && (
          <> {t.only(rule.platforms.map(platformName).join(', '))}</>
        )}{' '}
        · {t.changed(changedBy)} <RelativeTime instant={changedAt} />
      </>
    ),
  });
  return (
    <Paper variant="outlined" sx={{ border: 0 }}>
      <RowList label={t.listLabel} rows={restrictions.map(row)} />
    </Paper>
  );
}
