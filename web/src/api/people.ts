import { call, client } from './client';
import type { CreatePerson, ListQuery, Page, Person } from './models';

export interface PeopleQuery extends ListQuery {
  enrollment?: string;
}

export function listPeople(query: PeopleQuery): Promise<Page<Person>> {
  return call(client.GET('/api/people', { params: { query } }));
}

export function getPerson(id: string): Promise<Person> {
  return call(client.GET('/api/people/{id}', { params: { path: { id } } }));
}

export function createPerson(body: CreatePerson): Promise<Person> {
  return call(client.POST('/api/people', { body }));
}
