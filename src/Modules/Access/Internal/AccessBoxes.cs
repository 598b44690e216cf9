using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.SecondFactor;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>Secrets of second factors follow when the sealing key is changed.</summary>
internal sealed class AccessBoxes : ISealedRows
{
    public string What => "second factors";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<Operator>()
            .Where(row => row.TotpSecret != null || row.PendingTotpSecret != null)
            .ToListAsync(ct);
        return [.. rows.SelectMany(BoxesOf)];
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
