import AddIcon from '@mui/icons-material/Add';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/Check';
import EditIcon from '@mui/icons-material/EditOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PlannedThing } from '../../api/blueprintFiles';
import { DiffView } from '../../proposals/DiffView';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { Badge } from '../../ui/Badge';

function Outcome({ thing }: { thing: PlannedThing }) {
  const t = useTexts().blueprints.files;
  switch (thing.outcome) {
    case 'done':
      return <Badge tone="success" icon={<CheckIcon />} label={t.done} />;
    case 'waiting':
      return <Badge tone="warning" icon={<HourglassIcon />} label={t.waiting} />;
    case 'refused':
      return <Badge tone="error" icon={<BlockIcon />} label={t.refused} />;
    default:
      return thing.action === 'create' ? (
        <Badge tone="success" icon={<AddIcon />} label={t.create} />
      ) : (
        <Badge tone="info" icon={<EditIcon />} label={t.change} />
      );
  }
}

/** Thing by thing what files change, and after that what became of it. */
export function PlanList({ things }: { things: readonly PlannedThing[] }) {
  const texts = useTexts();
  const t = texts.blueprints.files;
  return (
    <Box
      component="ul"
      aria-label={t.changes}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
    >
      {things.map((thing) => (
        <Box
          key={`${thing.type}/${thing.name}`}
          component="li"
          sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Box sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{thing.name}</Box>
            <Outcome thing={thing} />
          </Box>
          <Box sx={{ fontSize: 12.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t.types[thing.type] ?? thing.type}
            {thing.path && ` · ${t.place(thing.path, thing.line ?? 1)}`}
          </Box>
          {thing.detail && <Box sx={{ color: 'error.main', mt: 0.5 }}>{thing.detail}</Box>}
          {thing.proposalId && (
            <Link component={RouterLink} to={`${paths.proposals}/${thing.proposalId}`}>
              {t.proposal}
            </Link>
          )}
          {!thing.outcome && (
            <Box sx={{ mt: 1 }}>
              <DiffView diff={{ from: 0, to: 0, fields: thing.fields, lines: thing.lines }} />
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
