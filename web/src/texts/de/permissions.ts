import type { Texts } from '../en';

export const permissions: Texts['permissions'] = {
  names: {
    view: 'Geräte, Personen und Anträge sehen',
    decide: 'Über Anträge und Geräte entscheiden, Aufnahmeschlüssel anlegen',
    read_audit: 'Audit-Protokoll lesen',
    manage_people: 'Personen hinzufügen',
    manage_pre_approvals: 'Sagen, welche Geräte erwartet werden',
    manage_groups: 'Gerätegruppen verwalten',
    manage_policies: 'Bestimmen, was Geräte bekommen',
    assign_enrollment_time_group: 'Festlegen, welcher Gerätegruppe Geräte bei der Aufnahme beitreten',
    manage_views: 'Ansichten für das Team verwalten',
    administer: 'Zugang und Einstellungen verwalten',
  },
  roles: {
    viewer: 'Betrachter',
    approver: 'Genehmiger',
    deployer: 'Verteiler',
    policy_admin: 'Richtlinien-Admin',
    admin: 'Administrator',
  },
  notAllowed: {
    title: 'Diese Seite gehört nicht zu Ihrer Rolle',
    nothingYet: 'Sie haben noch keine Rolle',
    needs: (permission) => `Sie verlangt das Recht „${permission}“.`,
    hint: 'Ein Administrator kann es erteilen, unter Verwaltung > Zugang > Operatoren. Die Seite öffnet sich dann von selbst.',
    account: 'Zu meinem Konto',
  },
};
