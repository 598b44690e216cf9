using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Storage.Writing;

public static class Claims
{
    /// <summary>Rows of <paramref name="sql"/> that no other unit of work has claimed, locked until this one ends and tracked for changing.</summary>
    /// <param name="sql">A constant, with <c>{0}</c> for parameters.</param>
    public static IQueryable<TRow> Claim<TRow>(
        this IDatabaseEngine engine,
        MusterDbContext db,
        string sql,
        params object[] values
    )
        where TRow : class => Read<TRow>(db, sql, engine.ClaimRows, values);

    /// <summary>
    /// Rows of <paramref name="sql"/> that stay as they are until this unit of work ends, tracked for changing. For decisions that rest on
    /// several reads: each statement sees what was committed before it, so the first has to hold still what the others belong to.
    /// </summary>
    /// <param name="sql">A constant, with <c>{0}</c> for parameters.</param>
    public static IQueryable<TRow> Lock<TRow>(
        this IDatabaseEngine engine,
        MusterDbContext db,
        string sql,
        params object[] values
    )
        where TRow : class => Read<TRow>(db, sql, engine.LockRows, values);

    /// <summary>Rows that stay as they are until this unit of work ends, while others may rest on them too. Not tracked: who holds does not change.</summary>
    /// <param name="sql">A constant, with <c>{0}</c> for parameters.</param>
    public static IQueryable<TRow> Hold<TRow>(
        this IDatabaseEngine engine,
        MusterDbContext db,
        string sql,
        params object[] values
    )
        where TRow : class => Read<TRow>(db, sql, engine.HoldRows, values).AsNoTracking();

    [SuppressMessage("Security", "EF1002", Justification = "Both parts are constants of ours; values are parameters.")]
    [SuppressMessage("Security", "EF1003", Justification = "Both parts are constants of ours; values are parameters.")]
    private static IQueryable<TRow> Read<TRow>(MusterDbContext db, string sql, string ending, object[] values)
        where TRow : class => db.Set<TRow>().FromSqlRaw(sql + " " + ending, values).AsTracking();
}
