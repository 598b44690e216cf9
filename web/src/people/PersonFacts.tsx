import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Person } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';

export function PersonFacts({ person }: { person: Person }) {
  const t = useTexts();
  const c = t.people.columns;
  const what = t.people.what.peerId;
  return (
    <Section title={t.person.about}>
      <Facts
        abreast={3}
        facts={[
          {
            name: c.peerId,
            value: (
              <Box sx={{ display: 'flex', alignItems: 'center' }}>
                <Mono sx={{ fontSize: 12 }}>{person.peerId}</Mono>
                <CopyButton text={person.peerId} label={t.common.copy(what)} done={t.common.copied(what)} />
              </Box>
            ),
          },
          { name: c.email, value: person.email },
          { name: c.orgUniqueId, value: person.orgUniqueId },
          {
            name: t.person.fields.status,
            value:
              person.status === 'active'
                ? t.person.fields.active
                : (t.person.status[person.status] ?? person.status),
          },
          {
            name: t.person.fields.userGroups,
            value:
              person.userGroups.length > 0 ? (
                <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
                  {person.userGroups.map(({ id, name }) => (
                    <Link key={id} component={RouterLink} to={`${paths.userGroups}/${id}`}>
                      {name}
                    </Link>
                  ))}
                </Box>
              ) : undefined,
          },
          { name: c.createdAt, value: <RelativeTime instant={person.createdAt} /> },
        ]}
      />
    </Section>
  );
}
