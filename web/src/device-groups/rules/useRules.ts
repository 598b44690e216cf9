import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { allPages } from '../../api/allPages';
import { listFacts, previewRules, type FactKind, type GroupRules } from '../../api/groupRules';
import { listUserGroups } from '../../api/userGroups';
import { topic } from '../useGroups';

/** What rules may go by changes only with the server. */
export const useFacts = () =>
  useQuery({ queryKey: [topic, 'facts'], queryFn: listFacts, staleTime: Infinity });

/** The values that there are, where they can be listed. */
export function useChoices(fact?: FactKind) {
  const userGroups = useQuery({
    queryKey: ['user-groups', 'all'],
    queryFn: () => allPages(listUserGroups),
    enabled: fact?.fact === 'user_group',
    staleTime: 60_000,
  });
  return fact?.fact === 'user_group' ? userGroups.data?.map(({ name }) => name) : fact?.choices;
}

const WAIT_MS = 400;

/** Who would join and leave, asked once somebody has stopped typing. */
export function usePreview(id: string, rules: GroupRules | null) {
  const text = JSON.stringify(rules);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const wanted = JSON.parse(asked) as GroupRules | null;
  const preview = useQuery({
    queryKey: ['rules-preview', id, asked],
    queryFn: () => previewRules(id, wanted!), // enabled only with rules
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { ...preview, isBehind: text !== asked || preview.isFetching };
}
