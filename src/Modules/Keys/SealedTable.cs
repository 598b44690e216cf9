using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys.Encryption;
using Muster.Storage.Model;

namespace Muster.Modules.Keys;

/// <summary>A table whose boxes are too many or too large to be read at once; small ones are <see cref="ISealedRows"/>. Every box names its key.</summary>
public abstract class SealedTable
{
    private protected SealedTable() { }

    /// <returns>Some boxes that lie under a key, tracked.</returns>
    internal abstract Task<IReadOnlyList<SealedRow>> ReadAsync(
        MusterDbContext db,
        string keyId,
        int skip,
        int take,
        CancellationToken ct
    );

    internal abstract Task<int> CountAsync(MusterDbContext db, string keyId, CancellationToken ct);
}

/// <param name="property">Of the box.</param>
/// <param name="boxOf">The box of a row.</param>
public sealed class SealedTable<TRow>(string property, Func<TRow, SealedRow> boxOf) : SealedTable
    where TRow : class
{
    [SuppressMessage(
        "Security",
        "EF1002",
        Justification = "Names of tables and columns come from the model; values are parameters."
    )]
    [SuppressMessage(
        "Security",
        "EF1003",
        Justification = "Names of tables and columns come from the model; values are parameters."
    )]
    internal override async Task<IReadOnlyList<SealedRow>> ReadAsync(
        MusterDbContext db,
        string keyId,
        int skip,
        int take,
        CancellationToken ct
    )
    {
        var (table, column, key) = NamesIn(db);
        var sql = $"SELECT * FROM {table} WHERE substr({column}, 1, {Box.HeaderBytes}) = {{0}} ORDER BY {key}";
        var rows = await db.Set<TRow>()
            .FromSqlRaw($"{sql} LIMIT {{1}} OFFSET {{2}}", Box.HeaderOf(keyId), take, skip)
            .AsTracking()
            .ToListAsync(ct);
        return [.. rows.Select(boxOf)];
    }

    [SuppressMessage(
        "Security",
        "EF1002",
        Justification = "Names of tables and columns come from the model; values are parameters."
    )]
    [SuppressMessage(
        "Security",
        "EF1003",
        Justification = "Names of tables and columns come from the model; values are parameters."
    )]
    internal override Task<int> CountAsync(MusterDbContext db, string keyId, CancellationToken ct)
    {
        var (table, column, _) = NamesIn(db);
        var sql = $"SELECT * FROM {table} WHERE substr({column}, 1, {Box.HeaderBytes}) = {{0}}";
        return db.Set<TRow>().FromSqlRaw(sql, Box.HeaderOf(keyId)).CountAsync(ct);
    }

    private (string Table, string Column, string Key) NamesIn(MusterDbContext db)
    {
        var type = db.Model.FindEntityType(typeof(TRow))!; // the module that names it has it in its model
        return (
            type.GetTableName()!, // as above
            type.FindProperty(property)!.GetColumnName(),
            string.Join(", ", type.FindPrimaryKey()!.Properties.Select(one => one.GetColumnName()))
        );
    }
}
