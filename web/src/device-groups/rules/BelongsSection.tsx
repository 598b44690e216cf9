import RuleIcon from '@mui/icons-material/RuleOutlined';
import TouchAppIcon from '@mui/icons-material/TouchAppOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { clearRules } from '../../api/groupRules';
import type { DeviceGroup } from '../../api/models';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { Badge } from '../../ui/Badge';
import { ConfirmDialog } from '../../ui/forms/ConfirmDialog';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { useSnack } from '../../ui/SnackContext';
import { useRefreshGroups } from '../useGroups';
import { RuleSentence } from './RuleSentence';

/** Whether people or rules say which devices are in the group. */
export function BelongsSection({ group, mayManage }: { group: DeviceGroup; mayManage: boolean }) {
  const t = useTexts().groupRules;
  const show = useSnack();
  const refresh = useRefreshGroups();
  const [clearing, setClearing] = useState<DeviceGroup | null>(null);
  const clear = useMutation({
    mutationFn: clearRules,
    onSuccess: () => {
      setClearing(null);
      show({ text: t.cleared(group.name) });
    },
    onSettled: refresh,
  });
  const { rules, review } = group;
  return (
    <Section
      title={t.title}
      badge={
        rules ? (
          <Badge tone="info" icon={<RuleIcon />} label={t.ruled} />
        ) : (
          <Badge tone="neutral" icon={<TouchAppIcon />} label={t.assigned} />
        )
      }
      hint={rules ? t.ruledHint : t.assignedHint}
      action={
        mayManage && (
          <>
            <Button
              variant="outlined"
              color="inherit"
              component={Link}
              to={`${paths.groups}/${group.id}/rules`}
            >
              {rules ? t.change : t.goByRules}
            </Button>
            {rules && (
              <Button color="inherit" onClick={() => setClearing(group)}>
                {t.clear}
              </Button>
            )}
          </>
        )
      }
    >
      {rules && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          {review && (
            <Box role="status">
              <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                {t.looking(review.done, review.total)}
              </Box>
              <LinearProgress
                variant="determinate"
                aria-label={t.looking(review.done, review.total)}
                value={review.total === 0 ? 100 : (100 * review.done) / review.total}
              />
            </Box>
          )}
          <Box sx={{ color: 'text.secondary' }}>{rules.match === 'all' ? t.match.all : t.match.first}</Box>
          <RowList
            label={t.title}
            rows={rules.rules.map((rule, at) => ({
              key: String(at),
              first: rule.name,
              second: <RuleSentence rule={rule} />,
            }))}
          />
        </Box>
      )}
      {clearing && (
        <ConfirmDialog
          title={t.clearTitle(clearing.name)}
          hint={t.clearHint}
          confirm={t.clear}
          busy={clear.isPending}
          error={clear.error}
          onConfirm={() => clear.mutate(clearing)}
          onClose={() => {
            clear.reset();
            setClearing(null);
          }}
        />
      )}
    </Section>
  );
}
