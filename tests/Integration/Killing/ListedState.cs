using Muster.Integration.Storage;
using Muster.TestKit.Databases;

namespace Muster.Integration.Killing;

/// <summary>All that imports leave in a database, without ids and instants, which no two runs share.</summary>
internal static class ListedState
{
    private static readonly string[] Questions =
    [
        "SELECT 'person', display_name, email, mobile, status, row_version FROM people ORDER BY email",
        """
            SELECT 'device', d.serial_number, d.batch, d.display_name, d.platform, d.ownership, p.email, d.withdrawn_at IS NULL, d.row_version
            FROM expected_devices AS d LEFT JOIN people AS p ON p.id = d.owner_person_id
            ORDER BY d.serial_number, d.batch
            """,
        """
            SELECT 'one device', serial_number, COUNT(DISTINCT device_id) FROM expected_devices
            GROUP BY serial_number HAVING COUNT(DISTINCT device_id) > 1
            """,
        """
            SELECT 'identifier', i.kind, i.value, i.value_key, i.batch, d.serial_number
            FROM expected_identifiers AS i LEFT JOIN expected_devices AS d ON d.device_id = i.device_id AND d.batch = i.batch
            ORDER BY i.kind, i.value, i.batch
            """,
        """
            SELECT 'group', g.name, e.batch, d.serial_number
            FROM expected_groups AS e LEFT JOIN device_groups AS g ON g.id = e.group_id
            LEFT JOIN expected_devices AS d ON d.device_id = e.device_id AND d.batch = e.batch
            ORDER BY g.name, e.batch, d.serial_number
            """,
        "SELECT 'batch', number, state FROM expected_batches ORDER BY number",
        """
            SELECT 'import', batch, state, row_count, done_count, done_line, totals, existing_people, faults, check_fault,
                leased_until IS NULL, committed_at IS NULL, undone_at IS NULL, file_key IS NULL, sample IS NULL
            FROM pre_approval_imports ORDER BY batch
            """,
        """
            SELECT 'row', i.batch, r.line, r.outcome, r.selected, r.cells, r.findings, r.changes
            FROM pre_approval_import_rows AS r JOIN pre_approval_imports AS i ON i.id = r.import_id
            ORDER BY i.batch, r.line
            """,
        "SELECT 'part of a file', COUNT(*) FROM pre_approval_file_parts",
        "SELECT 'mapping', COUNT(*) FROM pre_approval_mappings",
        """
            SELECT 'audit', action, entity_kind, actor_kind, actor_id, COUNT(*), COUNT(DISTINCT entity_id) FROM audit_events
            WHERE entity_kind IN ('person', 'pre_approval_import', 'device', 'device_group', 'pre_approval_restriction')
            GROUP BY action, entity_kind, actor_kind, actor_id ORDER BY action, entity_kind, actor_kind, actor_id
            """,
    ];

    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database)
    {
        var rows = new List<string>();
        foreach (var question in Questions)
        {
            rows.AddRange(await Sql.RowsAsync(database, question));
        }

        return rows;
    }
}
