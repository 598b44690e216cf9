using Microsoft.EntityFrameworkCore.Migrations;

namespace Muster.Storage.Migrations;

internal static class AppendOnlyTables
{
    /// <summary>Rows are inserted and never changed: triggers refuse everything else.</summary>
    /// <param name="key">Every unique key, the columns of one parted by commas: an INSERT OR REPLACE deletes on SQLite without firing a trigger for DELETE.</param>
    public static void AppendOnly(this MigrationBuilder migration, string table, params string[] key)
    {
        if (migration.OnSqlite())
        {
            var refuse = $"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";
            var present = string.Join(" OR ", key.Select(columns => $"({columns}) = ({OfNew(columns)})"));
            migration.Sql($"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} {refuse}");
            migration.Sql($"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} {refuse}");
            migration.Sql(
                $"CREATE TRIGGER {table}_refuses_replace BEFORE INSERT ON {table} "
                    + $"WHEN EXISTS (SELECT 1 FROM {table} WHERE {present}) {refuse}"
            );
            return;
        }

        migration.Sql(
            """
            CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
            END $$
            """
        );
        migration.Sql(
            $"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                + "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        );
    }

    private static string OfNew(string columns) =>
        string.Join(", ", columns.Split(',', StringSplitOptions.TrimEntries).Select(column => $"NEW.{column}"));
}
