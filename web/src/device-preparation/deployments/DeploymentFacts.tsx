import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Deployment } from '../../api/devicePreparation';
import { paths } from '../../shell/paths';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/useTexts';
import { Facts } from '../../ui/Facts';
import { Mono } from '../../ui/Mono';
import { RelativeTime } from '../../ui/RelativeTime';
import { Section } from '../../ui/Section';
import { decidedByText } from '../decidedBy';
import { useNameOf } from '../useNames';
import { DeploymentStatus, MembershipState } from './badges';
import { deploymentTime } from './deploymentColumns';

const at = (instant: string | null | undefined) => instant && <RelativeTime instant={instant} />;

export function DeviceFacts({ deployment: row }: { deployment: Deployment }) {
  const t = useTexts().preparationReports;
  const f = t.facts;
  const language = useLanguage();
  return (
    <Section title={t.device}>
      <Facts
        abreast={3}
        facts={[
          {
            name: f.name,
            value: (
              <Link component={RouterLink} to={`${paths.devices}/${row.deviceId}`}>
                {row.deviceName}
              </Link>
            ),
          },
          { name: f.status, value: <DeploymentStatus status={row.status} /> },
          { name: t.columns.phase, value: row.phase ? (t.phases[row.phase] ?? row.phase) : undefined },
          { name: f.deviceId, value: <Mono>{row.deviceId}</Mono> },
          { name: f.serial, value: row.claimedSerialNumber ?? undefined },
          { name: f.os, value: row.osVersion ?? undefined },
          {
            name: f.policy,
            value: (
              <Link component={RouterLink} to={`${paths.preparation}/policies/${row.policyId}`}>
                {row.policyName}
              </Link>
            ),
          },
          { name: f.policyVersion, value: row.policyVersion },
          { name: t.columns.deploymentSeconds, value: deploymentTime(row, t, language) },
          { name: f.says, value: t.says[row.provisioningStatus] ?? row.provisioningStatus },
          { name: f.page, value: t.pages[row.pageStatus] ?? row.pageStatus },
          row.finishedAt
            ? { name: f.finished, value: at(row.finishedAt) }
            : { name: f.deadline, value: at(row.deadline) ?? undefined },
          { name: t.columns.upn, value: row.upn ?? undefined },
          ...(row.failureCode ? [{ name: f.failure, value: <Mono>{row.failureCode}</Mono> }] : []),
        ]}
      />
    </Section>
  );
}

export function MembershipFacts({ deployment: row }: { deployment: Deployment }) {
  const texts = useTexts();
  const t = texts.preparationReports;
  const f = t.facts;
  const nameOf = useNameOf();
  const meaning = texts.devicePreparation.target.meaning;
  return (
    <Section
      title={t.group}
      hint={row.membershipState === 'failed' ? meaning[row.membershipError ?? 'unknown'] : undefined}
    >
      <Facts
        abreast={3}
        facts={[
          {
            name: f.group,
            value: (
              <Link component={RouterLink} to={`${paths.groups}/${row.groupId}`}>
                {row.groupName ?? texts.devicePreparation.goneGroup}
              </Link>
            ),
          },
          {
            name: f.membership,
            value: <MembershipState state={row.membershipState} why={row.membershipError} />,
          },
          { name: f.rule, value: decidedByText(row.ruleId, nameOf, texts.devicePreparation.decidedBy) },
          { name: f.added, value: at(row.addedAt) ?? undefined },
          { name: f.attempts, value: row.membershipAttempts },
          ...(row.nextAttemptAt ? [{ name: f.nextAttempt, value: at(row.nextAttemptAt) }] : []),
          ...(row.removedAt
            ? [
                { name: f.removed, value: at(row.removedAt) },
                { name: f.reevaluated, value: at(row.reevaluatedAt) ?? undefined },
                { name: f.checkIn, value: at(row.checkInPromptedAt) ?? undefined },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
