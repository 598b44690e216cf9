using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>
/// How many requests wait, in all and from one address, kept as they come and go. The total is spread over sixteen rows by the key's first
/// digit, so that a rollout does not queue up behind one row.
/// </summary>
internal sealed class PendingCount
{
    public required string Scope { get; init; }

    public required long Count { get; init; }

    public static async Task<(long Total, long FromAddress)> ReadAsync(
        MusterDbContext db,
        string address,
        CancellationToken ct
    )
    {
        var scope = OfAddress(address);
        var rows = await db.Set<PendingCount>()
            .AsNoTracking()
            .Where(row => row.Scope.StartsWith("all/") || row.Scope == scope)
            .ToListAsync(ct);
        return (
            rows.Where(row => row.Scope != scope).Sum(row => row.Count),
            rows.Find(row => row.Scope == scope)?.Count ?? 0
        );
    }

    /// <returns>False when the address has used up its share meanwhile.</returns>
    public static async Task<bool> TakeAsync(
        MusterDbContext db,
        Fingerprint key,
        string address,
        long most,
        CancellationToken ct
    )
    {
        await AddAsync(db, OfKey(key), ct);
        return await db.Database.ExecuteSqlAsync(
                $"INSERT INTO pending_counts (scope, count) VALUES ({OfAddress(address)}, 1) ON CONFLICT (scope) DO UPDATE SET count = pending_counts.count + 1 WHERE pending_counts.count < {most}",
                ct
            ) == 1;
    }

    /// <summary>A request left the queue.</summary>
    public static async Task GiveBackAsync(MusterDbContext db, Fingerprint key, string address, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"UPDATE pending_counts SET count = count - 1 WHERE scope IN ({OfKey(key)}, {OfAddress(address)})",
            ct
        );
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM pending_counts WHERE scope = {OfAddress(address)} AND count <= 0",
            ct
        );
    }

    /// <summary>A decision was undone: the request is back, whatever the limits say now.</summary>
    public static async Task PutBackAsync(MusterDbContext db, Fingerprint key, string address, CancellationToken ct)
    {
        await AddAsync(db, OfKey(key), ct);
        await AddAsync(db, OfAddress(address), ct);
    }

    private static Task<int> AddAsync(MusterDbContext db, string scope, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO pending_counts (scope, count) VALUES ({scope}, 1) ON CONFLICT (scope) DO UPDATE SET count = pending_counts.count + 1",
            ct
        );

    private static string OfKey(Fingerprint key) => $"all/{key.Value[0]}";

    private static string OfAddress(string address) => $"address/{address}";
}
