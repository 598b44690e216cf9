using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Operators;

internal static class OperatorView
{
    public static async Task<Contracts.Access.Operator> OfAsync(
        MusterDbContext db,
        Operator row,
        CancellationToken ct
    ) => (await OfAsync(db, [row], ct))[0];

    public static async Task<List<Contracts.Access.Operator>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<Operator> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Select(row => row.Id.Value).ToList();
        var grants = await db.Set<GrantRow>().Where(grant => ids.Contains(grant.PrincipalId)).ToListAsync(ct);
        return [.. rows.Select(row => Of(row, grants.Where(grant => grant.PrincipalId == row.Id.Value)))];
    }

    private static Contracts.Access.Operator Of(Operator row, IEnumerable<GrantRow> grants) =>
        new()
        {
            Id = row.Id.Value,
            Username = row.Username,
            DisplayName = row.DisplayName,
            State =
                row.Disabled ? "disabled"
                : row.InvitationHash is not null ? "invited"
                : "active",
            HasPassword = row.PasswordHash is not null,
            HasSecondFactor = row.HasSecondFactor,
            Grants = GrantInput.View(grants),
            LastSignInAt = row.LastSignInAt,
            CreatedAt = row.CreatedAt,
            InvitationExpiresAt = row.InvitationExpiresAt,
            Version = row.RowVersion,
        };
}
