import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listFacts, previewRules, type GroupRules } from '../../api/groupRules';
import { topic } from '../useGroups';

/** What rules may go by changes only with the server. */
export const useFacts = () =>
  useQuery({ queryKey: [topic, 'facts'], queryFn: listFacts, staleTime: Infinity });

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
