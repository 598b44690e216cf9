import BurningIcon from '@mui/icons-material/LocalFireDepartmentOutlined';
import MetIcon from '@mui/icons-material/TaskAltOutlined';
import QuietIcon from '@mui/icons-material/HourglassEmptyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { EnrollmentTarget } from '../api/models';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { Section } from '../ui/Section';
import { SimulatedBadge } from './SimulatedBadge';
import { TargetBar } from './TargetBar';
import { TargetWindows } from './TargetWindows';
import { useTargetText } from './useTargetText';

interface Props {
  target: EnrollmentTarget;
  onChange: () => void;
  onDelete: () => void;
}

/** One target: what it demands, how the month went, and whether the last hours use it up. */
export function TargetCard({ target, onChange, onDelete }: Props) {
  const t = useTexts().enrollmentStatus.targets;
  const text = useTargetText();
  const mayChange = useMay('administer');
  return (
    <Section
      title={text.title(target)}
      badge={
        <Box sx={{ display: 'flex', gap: 0.75 }}>
          <State target={target} />
          {target.simulated && <SimulatedBadge />}
        </Box>
      }
      hint={text.demand(target)}
      action={
        mayChange && (
          <>
            <Button variant="outlined" color="inherit" onClick={onChange}>
              {t.change}
            </Button>
            <Button variant="outlined" color="error" onClick={onDelete}>
              {t.delete}
            </Button>
          </>
        )
      }
    >
      <TargetBar target={target} />
      <TargetWindows target={target} />
    </Section>
  );
}

function State({ target: { burningSince, month, percent } }: { target: EnrollmentTarget }) {
  const t = useTexts().enrollmentStatus.targets;
  if (burningSince)
    return <Badge tone="error" icon={<BurningIcon />} label={t.burning} hint={t.burningHint} />;
  if (typeof month.metPercent !== 'number')
    return <Badge tone="neutral" icon={<QuietIcon />} label={t.quiet} />;
  return month.metPercent >= percent ? (
    <Badge tone="success" icon={<MetIcon />} label={t.met} />
  ) : (
    <Badge tone="warning" icon={<QuietIcon />} label={t.missed} />
  );
}
