import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useLanguage } from '../texts/language';
import { exactTime, relativeTime } from './relativeTime';
import { useNow } from './useNow';

export function ExactTime({ instant }: { instant: string }) {
  return <time dateTime={instant}>{exactTime(instant, useLanguage())}</time>;
}

export function RelativeTime({ instant }: { instant: string }) {
  const language = useLanguage();
  const now = useNow();
  const [heldAt, setHeldAt] = useState<number | null>(null);

  return (
    <Tooltip title={exactTime(instant, language)} describeChild>
      <time
        dateTime={instant}
        // The words stand still while somebody reads them.
        onMouseEnter={() => setHeldAt(now)}
        onMouseLeave={() => setHeldAt(null)}
      >
        {relativeTime(instant, heldAt ?? now, language)}
      </time>
    </Tooltip>
  );
}
