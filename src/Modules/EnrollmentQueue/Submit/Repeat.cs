using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>What the last request of a key means for the next one; at most one of the two is set.</summary>
/// <param name="Same">The request that says just this already, and still stands.</param>
/// <param name="Wait">How long this key has to wait before it may ask for something new.</param>
public sealed record Repeat(SubmittedRequest? Same, TimeSpan? Wait)
{
    /// <summary>One key may bring one new request a minute.</summary>
    private static readonly TimeSpan BetweenRequestsOfAKey = TimeSpan.FromMinutes(1);

    public static async Task<Repeat> FindAsync(
        MusterDbContext db,
        Fingerprint key,
        Fingerprint content,
        DateTimeOffset now
    )
    {
        if (await LastRequest.FindAsync(db, key) is not { } last)
        {
            return new Repeat(null, null);
        }

        if (last.Content == content && await StandsAsync(db, key, last))
        {
            var told = last.TookEffect ? last.State : RequestState.Pending;
            return new Repeat(new SubmittedRequest(last.Id, told, New: false, last.Phrase), null);
        }

        var wait = last.RequestedAt + BetweenRequestsOfAKey - now;
        return new Repeat(null, wait > TimeSpan.Zero ? wait : null);
    }

    private static async Task<bool> StandsAsync(MusterDbContext db, Fingerprint key, LastRequest last) =>
        last.State == RequestState.Pending
        || (last.State == RequestState.Approved && await db.FindDeviceAsync(key) is not null);
}
