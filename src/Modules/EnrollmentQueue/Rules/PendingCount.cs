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
    // Between "all/" and its successor, not LIKE: the index serves a range on both databases.
    private static readonly PerModel<Func<MusterDbContext, string, IAsyncEnumerable<PendingCount>>> AllAndOne = new(
        () =>
            EF.CompileAsyncQuery(
                (MusterDbContext db, string scope) =>
                    db.Set<PendingCount>()
                        .AsNoTracking()
                        .Where(row =>
                            (string.Compare(row.Scope, "all/") >= 0 && string.Compare(row.Scope, "all0") < 0)
                            || row.Scope == scope
                        )
            )
    );

    public required string Scope { get; init; }

    public required long Count { get; init; }

    public static async Task<(long Total, long FromAddress)> ReadAsync(
        MusterDbContext db,
        string address,
        CancellationToken ct
    )
    {
        var (total, fromAddress, scope) = (0L, 0L, OfAddress(address));
        await foreach (var row in AllAndOne.Of(db)(db, scope).WithCancellation(ct))
        {
            if (row.Scope == scope)
            {
                fromAddress = row.Count;
            }
            else
            {
                total += row.Count;
            }
        }

        return (total, fromAddress);
    }

    public static Task<long> TotalAsync(MusterDbContext db, CancellationToken ct) =>
        db.Set<PendingCount>()
            .Where(row => string.Compare(row.Scope, "all/") >= 0 && string.Compare(row.Scope, "all0") < 0)
            .SumAsync(row => row.Count, ct);

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
