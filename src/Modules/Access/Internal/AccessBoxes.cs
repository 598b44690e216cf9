using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.SecondFactor;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>Secrets of second factors and of identity providers, and ID tokens, follow when the sealing key is changed.</summary>
internal sealed class AccessBoxes : ISealedRows
{
    public string What => "access";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var operators = await db.Set<Operator>()
            .AsTracking()
            .Where(row => row.TotpSecret != null || row.PendingTotpSecret != null)
            .ToListAsync(ct);
        var providers = await db.Set<IdentityProvider>()
            .AsTracking()
            .Where(row => row.ClientSecret != null)
            .ToListAsync(ct);
        var sessions = await db.Set<OperatorSession>().AsTracking().Where(row => row.IdToken != null).ToListAsync(ct);
        return
        [
            .. operators.SelectMany(BoxesOf),
            .. providers.Select(row => new SealedRow(row.SecretLabel, row.ClientSecret!, row.ReplaceSecret)), // as the query says
            .. sessions.Select(row => new SealedRow(
                ProviderSession.LabelOf(row.Id),
                row.IdToken!,
                boxed => row.IdToken = boxed
            )), // as above
        ];
    }

    private static IEnumerable<SealedRow> BoxesOf(Operator row)
    {
        var label = SecondFactorCheck.LabelOf(row);
        if (row.TotpSecret is { } secret)
        {
            yield return new SealedRow(label, secret, row.ReplaceSecret);
        }

        if (row.PendingTotpSecret is { } pending)
        {
            yield return new SealedRow(label, pending, row.OfferSecondFactor);
        }
    }
}
