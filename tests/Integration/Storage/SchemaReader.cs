using Muster.TestKit.Databases;

namespace Muster.Integration.Storage;

/// <summary>Reads columns, keys and indexes from the database's own catalogue; tables of EF and triggers stay out.</summary>
internal static class SchemaReader
{
    private const string SqliteColumns = """
        SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, 2
        """;

    private const string SqliteIndexes = """
        SELECT m.tbl_name, i.name, i."unique", x.seqno, x.name, x."desc", coalesce(m.sql, '')
        FROM sqlite_master m, pragma_index_list(m.tbl_name) i, pragma_index_xinfo(i.name) x
        WHERE m.type = 'index' AND m.tbl_name NOT LIKE '\_\_EF%' ESCAPE '\' AND i.name = m.name AND x.key = 1 ORDER BY 1, 2, 4
        """;

    private const string PostgresColumns = """
        SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name, is_identity, character_maximum_length
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%' ORDER BY 1, 2
        """;

    private const string PostgresIndexes = """
        SELECT tablename, indexname, indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%' ORDER BY 1, 2
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database) =>
        database.Kind == DatabaseKind.Sqlite
            ?
            [
                .. await Sql.RowsAsync(database, SqliteColumns),
                .. (await Sql.RowsAsync(database, SqliteIndexes)).Select(Spaceless),
            ]
            : [.. await Sql.RowsAsync(database, PostgresColumns), .. await Sql.RowsAsync(database, PostgresIndexes)];

    private static string Spaceless(string sql) =>
        string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
