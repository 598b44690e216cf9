import Link from '@mui/material/Link';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';

interface Props {
  actor: AuditEntry['actor'];
  onFilter: (actor: AuditEntry['actor']) => void;
}

/** The name that an actor has now. */
export function ActorLink({ actor, onFilter }: Props) {
  const t = useTexts().audit;
  const name = actor.name ?? t.erased;
  return (
    <Link
      component="button"
      color="inherit"
      onClick={() => onFilter(actor)}
      aria-label={t.filterActor(name)}
      sx={{ textAlign: 'left', overflowWrap: 'anywhere' }}
    >
      {actor.name ?? <em>{name}</em>}
    </Link>
  );
}
