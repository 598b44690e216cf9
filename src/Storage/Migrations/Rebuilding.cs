using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Muster.Storage.Migrations;

internal static class Rebuilding
{
    /// <summary>
    /// Changes what cannot be changed in place. SQLite gets a new table, filled from the old one, under its name; PostgreSQL runs
    /// <paramref name="postgres"/>. Rows that would not fit are mended by an UPDATE before.
    /// </summary>
    /// <param name="copied">The columns that old and new table both have.</param>
    /// <param name="again">Makes indexes and triggers anew on SQLite, where they go with the old table.</param>
    /// <remarks>
    /// All of it runs inside the migration's transaction. No table of ours has a foreign key, so dropping one touches no other.
    /// </remarks>
    internal static void Rebuild<TColumns>(
        this MigrationBuilder migration,
        string table,
        Func<Columns, TColumns> columns,
        Expression<Func<TColumns, object>> key,
        IReadOnlyList<string> copied,
        Action<MigrationBuilder> again,
        IReadOnlyList<string> postgres
    )
    {
        if (!migration.OnSqlite())
        {
            foreach (var alter in postgres)
            {
                migration.Sql(alter);
            }

            return;
        }

        var rebuilt = $"rebuilt_{table}";
        var names = string.Join(", ", copied.Select(name => $"\"{name}\""));
        migration.Table(rebuilt, keyName: $"pk_{table}", columns, key);
        migration.Sql($"INSERT INTO \"{rebuilt}\" ({names}) SELECT {names} FROM \"{table}\"");
        migration.DropTable(table);
        migration.RenameTable(rebuilt, newName: table);
        again(migration);
    }
}
