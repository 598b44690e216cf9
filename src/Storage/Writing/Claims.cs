using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Storage.Writing;

public static class Claims
{
    /// <summary>Rows of <paramref name="sql"/> that no other unit of work has claimed, locked until this one ends and tracked for changing.</summary>
    /// <param name="sql">A constant, with <c>{0}</c> for parameters.</param>
    [SuppressMessage("Security", "EF1002", Justification = "Both parts are constants of ours; values are parameters.")]
    [SuppressMessage("Security", "EF1003", Justification = "Both parts are constants of ours; values are parameters.")]
    public static IQueryable<TRow> Claim<TRow>(
        this IDatabaseEngine engine,
        MusterDbContext db,
        string sql,
        params object[] values
    )
        where TRow : class => db.Set<TRow>().FromSqlRaw(sql + " " + engine.ClaimRows, values).AsTracking();
}
