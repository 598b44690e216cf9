using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>What is read at every call: who a cookie or a token stands for, and what they may. One indexed read each.</summary>
internal static class Callers
{
    private static readonly PerModel<Func<MusterDbContext, Guid, Task<SessionHolder?>>> BySession = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Guid id) =>
                (
                    from session in db.Set<OperatorSession>()
                    join row in db.Set<Operator>() on session.OperatorId equals row.Id
                    where session.Id == id
                    select new SessionHolder(
                        row.Id,
                        row.Username,
                        row.Disabled,
                        row.MustChangePassword,
                        session.ExpiresAt
                    )
                ).SingleOrDefault()
        )
    );

    private static readonly PerModel<Func<MusterDbContext, string, Task<ApiToken?>>> ByToken = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, string hash) => db.Set<ApiToken>().SingleOrDefault(token => token.Hash == hash)
        )
    );

    public static Task<SessionHolder?> OfSessionAsync(MusterDbContext db, Guid id) => BySession.Of(db)(db, id);

    public static Task<ApiToken?> OfTokenAsync(MusterDbContext db, string hash) => ByToken.Of(db)(db, hash);

    public static async Task<List<Grant>> GrantsOfAsync(MusterDbContext db, Guid principal, CancellationToken ct)
    {
        var rows = await db.Set<GrantRow>().Where(row => row.PrincipalId == principal).ToListAsync(ct);
        return [.. rows.Select(row => row.Grant).Distinct()];
    }
}

internal sealed record SessionHolder(
    OperatorId Id,
    string Username,
    bool Disabled,
    bool MustChangePassword,
    DateTimeOffset ExpiresAt
);
