import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { EnrollmentRequest } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { ExpectedFact } from './ExpectedFact';
import { platformName } from './platformName';

const supposed = (request: EnrollmentRequest) =>
  new URLSearchParams({
    platform: request.platform,
    osVersion: request.osVersion,
    deviceKey: request.deviceKey,
    peerId: request.peerId,
    serialNumber: request.serialNumber ?? '',
    manufacturer: request.manufacturer ?? '',
    model: request.model ?? '',
    ownership: request.ownership ?? '',
  }).toString();

export function RequestFacts({ request }: { request: EnrollmentRequest }) {
  const texts = useTexts();
  const t = texts.request;
  const f = t.fields;
  const { decision } = request;
  const decided = decision
    ? [
        { name: f.decidedBy, value: decision.by },
        { name: f.decidedAt, value: <RelativeTime instant={decision.at} /> },
        ...(decision.grounds
          ? [{ name: f.grounds, value: t.grounds[decision.grounds] ?? decision.grounds }]
          : []),
        ...(decision.note ? [{ name: f.note, value: decision.note }] : []),
      ]
    : [];
  return (
    <Stack component="section" spacing={1}>
      <Facts
        abreast={3}
        facts={[
          {
            name: f.person,
            value: (decision?.person ?? request.person)?.displayName ?? texts.queue.noPerson,
          },
          { name: f.peerId, value: <Mono>{request.peerId}</Mono> },
          { name: f.orgUniqueId, value: request.orgUniqueId },
          { name: f.deviceKey, value: <Mono>{request.deviceKey}</Mono> },
          { name: f.serialNumber, value: request.serialNumber },
          ...(request.manufacturer || request.model
            ? [{ name: f.model, value: [request.manufacturer, request.model].filter(Boolean).join(' / ') }]
            : []),
          ...(request.ownership
            ? [
                {
                  name: f.ownership,
                  value: texts.devices.facts.ownerships[request.ownership] ?? request.ownership,
                },
              ]
            : []),
          {
            name: f.platform,
            value: `${platformName(request.platform)}, ${request.osVersion}`,
          },
          { name: f.agentVersion, value: request.agentVersion },
          { name: f.requestedAt, value: <RelativeTime instant={request.requestedAt} /> },
          { name: f.expiresAt, value: <RelativeTime instant={request.expiresAt} /> },
          ...(request.expected
            ? [{ name: f.expected, value: <ExpectedFact expected={request.expected} /> }]
            : []),
          ...(request.enrollmentKey ? [{ name: f.enrollmentKey, value: request.enrollmentKey.name }] : []),
          ...decided,
        ]}
      />
      <Typography variant="body2" color="textSecondary">
        {t.claimed}
        {request.enrollmentKey?.boundToPerson && ` ${t.keyDecides}`}{' '}
        {request.decidable && request.state === 'pending' && (
          <Link component={RouterLink} to={`${paths.suppose}?${supposed(request)}`}>
            {t.wouldItGetIn}
          </Link>
        )}
      </Typography>
    </Stack>
  );
}
