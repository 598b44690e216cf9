import ClaimedIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import DecidedIcon from '@mui/icons-material/GavelOutlined';
import ProvedIcon from '@mui/icons-material/VerifiedOutlined';
import ObservedIcon from '@mui/icons-material/VisibilityOutlined';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';

const looks = {
  proved: { tone: 'success', icon: <ProvedIcon /> },
  decided: { tone: 'info', icon: <DecidedIcon /> },
  observed: { tone: 'neutral', icon: <ObservedIcon /> },
} as const;
/** What is not known to be better is no more than a claim. */
const claimed = { tone: 'warning', icon: <ClaimedIcon /> } as const;

/** Where a fact comes from, and so how far it can be trusted. */
export function SourceBadge({ source }: { source: string }) {
  const t = useTexts().devices.facts;
  const look = source in looks ? looks[source as keyof typeof looks] : claimed;
  return <Badge {...look} label={t.sources[source] ?? source} hint={t.explain[source]} />;
}
