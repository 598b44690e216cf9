using Microsoft.EntityFrameworkCore;
using Muster.Modules.PolicyHook.Call;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Internal;

/// <summary>
/// What came of asking about one claim, kept for a few minutes: a device that asks again, a decision that is made again and a question of a
/// person do not ask the hook again. About 300 bytes; there are no more than devices were asked about in an hour.
/// </summary>
internal sealed class KeptAnswer
{
    /// <summary>The hook may have another opinion then.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private static readonly PerModel<Func<MusterDbContext, string, long, Task<KeptAnswer?>>> ByDigest = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, string digest, long hookVersion) =>
                db.Set<KeptAnswer>()
                    .AsNoTracking()
                    .SingleOrDefault(row => row.Digest == digest && row.HookVersion == hookVersion)
        )
    );

    /// <summary>SHA-256 of what the hook was told of the device, in hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Of the settings under which it was asked: those of before do not count.</summary>
    public long HookVersion { get; set; }

    public HookSays Says { get; set; }

    public HookFailure? Failure { get; set; }

    public string? Reason { get; set; }

    public string? Detail { get; set; }

    public DateTimeOffset AnsweredAt { get; set; }

    public DateTimeOffset FreshUntil { get; set; }

    public static async Task<KeptAnswer?> FindAsync(
        MusterDbContext db,
        string digest,
        long hookVersion,
        CancellationToken ct
    )
    {
        ct.ThrowIfCancellationRequested();
        return await ByDigest.Of(db)(db, digest, hookVersion);
    }

    public void Take(HookOutcome outcome, long hookVersion, DateTimeOffset now)
    {
        (HookVersion, Says, Failure) = (hookVersion, outcome.Says, outcome.Failure);
        (Reason, Detail, AnsweredAt) = (outcome.Reason, outcome.Detail, now);
        FreshUntil = now + (outcome.Failure is { } failure ? HookFailures.KeptFor(failure) : Kept);
    }
}
