using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>What was decided once about a header need not be decided again.</summary>
internal static class RememberedMappings
{
    /// <returns>Null when nobody has committed a list with this header.</returns>
    public static Task<string?> FindAsync(MusterDbContext db, IReadOnlyList<string> header, CancellationToken ct)
    {
        var hash = HashOf(header);
        return db.Set<RememberedMapping>()
            .Where(row => row.HeaderHash == hash)
            .Select(row => (string?)row.Mapping)
            .SingleOrDefaultAsync(ct);
    }

    public static async Task KeepAsync(
        MusterDbContext db,
        IReadOnlyList<string> header,
        string mapping,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var hash = HashOf(header);
        var known = await db.Set<RememberedMapping>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.HeaderHash == hash, ct);
        if (known is null)
        {
            db.Add(
                new RememberedMapping
                {
                    HeaderHash = hash,
                    Mapping = mapping,
                    CommittedAt = now,
                }
            );
        }
        else
        {
            (known.Mapping, known.CommittedAt) = (mapping, now);
        }
    }

    private static string HashOf(IReadOnlyList<string> header) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    [.. header.Select(SearchKey.Of)], // no header cell is compared by case, and any may hold any character
                    PreApprovalJson.Default.ListString
                )
            )
        );
}
