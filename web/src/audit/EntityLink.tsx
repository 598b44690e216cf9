import Link from '@mui/material/Link';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';

interface Props {
  entity: AuditEntry['entity'];
  onFilter: (entity: AuditEntry['entity']) => void;
}

export function EntityLink({ entity, onFilter }: Props) {
  const t = useTexts().audit;
  const kind = t.entities[entity.kind] ?? entity.kind;
  return (
    <Link
      component="button"
      color="text.secondary"
      onClick={() => onFilter(entity)}
      aria-label={t.filterEntity(`${kind} ${entity.id}`)}
      sx={{ fontSize: 12, textAlign: 'left', overflowWrap: 'anywhere' }}
    >
      <Mono>{entity.id}</Mono>
    </Link>
  );
}
