using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

/// <summary>What upper modules may join in queries.</summary>
public sealed class OperatorRow
{
    public OperatorId Id { get; internal init; }

    public string Username { get; internal init; } = "";

    public string DisplayName { get; internal init; } = "";

    public bool Disabled { get; internal init; }
}

public static class OperatorQueries
{
    public static IQueryable<OperatorRow> Operators(this MusterDbContext db) =>
        db.Set<Operator>()
            .AsNoTracking()
            .Select(row => new OperatorRow
            {
                Id = row.Id,
                Username = row.Username,
                DisplayName = row.DisplayName,
                Disabled = row.Disabled,
            });
}
