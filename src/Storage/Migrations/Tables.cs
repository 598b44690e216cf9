using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Muster.Storage.Migrations;

/// <summary>Tables and indexes under the names that the model's conventions give them.</summary>
internal static class Tables
{
    public static bool OnSqlite(this MigrationBuilder migration) =>
        migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal); // set whenever a migration runs

    public static void Table<TColumns>(
        this MigrationBuilder migration,
        string name,
        Func<Columns, TColumns> columns,
        Expression<Func<TColumns, object>> key
    ) => migration.Table(name, keyName: $"pk_{name}", columns, key);

    public static void Table<TColumns>(
        this MigrationBuilder migration,
        string name,
        string keyName,
        Func<Columns, TColumns> columns,
        Expression<Func<TColumns, object>> key
    ) =>
        migration.CreateTable(
            name,
            builder => columns(new Columns(builder, migration.OnSqlite())),
            constraints: table => table.PrimaryKey(keyName, key)
        );

    public static void Index(this MigrationBuilder migration, string table, params string[] columns) =>
        migration.CreateIndex(IndexName(table, columns), table, columns);

    public static void UniqueIndex(
        this MigrationBuilder migration,
        string table,
        string[] columns,
        string? filter = null
    ) => migration.CreateIndex(IndexName(table, columns), table, columns, unique: true, filter: filter);

    /// <summary>A column for a table that has rows: nullable, unless <paramref name="defaultSql"/> says what they get.</summary>
    public static void AddColumn(
        this MigrationBuilder migration,
        string table,
        string name,
        Func<Columns, OperationBuilder<AddColumnOperation>> column,
        string? defaultSql = null
    )
    {
        var builder = new ColumnsBuilder(new CreateTableOperation());
        var added = column(new Columns(builder, migration.OnSqlite())).GetInfrastructure();
        (added.Table, added.Name, added.DefaultValueSql) = (table, name, defaultSql);
        migration.Operations.Add(added);
    }

    private static string IndexName(string table, string[] columns) => $"ix_{table}_{string.Join('_', columns)}";
}
