using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Http.RateLimits;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>
/// Keeps strangers from filling the queue. A device that is already in, or that a person is deciding on, is no stranger. Neither is one with a
/// valid enrollment key: it has the half of the queue that strangers cannot use, however many wait from its address, since the uses of its
/// key are counted; nor one that proves to be on the list of expected devices.
/// </summary>
internal sealed class PendingLimitRule(IOptions<EnrollmentQueueOptions> options, QueueRoom room, TimeProvider clock)
    : IAdmissionRule
{
    private const string Total = "pending_total";
    private const string FromAddress = "pending_from_address";
    private const string FromSite = "pending_from_site";
    private const string Vouched = "vouched";

    // A household is given 256 networks of IPv6: each has its share, and all together have that of four.
    private const int SharesOfSite = 4;

    public string Name => "pending-limit";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (claim.ApprovedBy is not null || await db.FindDeviceAsync(claim.Key) is not null)
        {
            return Evidence.None;
        }

        var key = await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct);
        if (key is { Vouches: true, PersonId: not null })
        {
            return Evidence.None; // it is let in and takes no place; as a conflict it is one of the key's uses
        }

        if (await db.IsProvedExpectedAsync(claim.Shown, claim.Platform, ct))
        {
            return Evidence.None; // there are no more of them than somebody put on the list
        }

        var (total, fromAddress) = await PendingCount.ReadAsync(db, claim.Address, ct);
        room.Saw(total);
        var facts = ImmutableSortedDictionary<string, string>.Empty.Add(
            Total,
            total.ToString(CultureInfo.InvariantCulture)
        );
        if (key is { Vouches: true })
        {
            return new Evidence(facts.Add(Vouched, "true"), []);
        }

        facts = facts.Add(FromAddress, fromAddress.ToString(CultureInfo.InvariantCulture));
        if (await FromSiteAsync(db, claim.Address, ct) is { } fromSite)
        {
            facts = facts.Add(FromSite, fromSite.ToString(CultureInfo.InvariantCulture));
        }

        return new Evidence(facts, []);
    }

    // Counts move all the time; what must not be overrun is taken by a conditional update below.
    public Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.FromResult(true);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence)
    {
        if (evidence[Vouched] is not null)
        {
            return Number(evidence, Total) >= options.Value.PendingCap
                ? Verdict.Deny(RequestIntake.TooManyPending)
                : Verdict.Abstain;
        }

        return
            Number(evidence, Total) >= room.ForStrangers
            || Number(evidence, FromAddress) >= options.Value.PendingCapPerAddress
            || Number(evidence, FromSite) >= CapPerSite
            ? Verdict.Deny(RequestIntake.TooManyPending)
            : Verdict.Abstain;
    }

    public async Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        if (outcome != AdmissionOutcome.Held || claim.ApprovedBy is not null)
        {
            return true;
        }

        // The rule of the key came first: what is left of a key that counts is that it was taken.
        if (claim.EnrollmentKey is not null || await db.IsProvedExpectedAsync(claim.Shown, claim.Platform, ct))
        {
            await PendingCount.PutBackAsync(db, claim.Key, claim.Address, ct);
            return true;
        }

        return await PendingCount.TakeAsync(db, claim.Key, claim.Address, options.Value.PendingCapPerAddress, ct)
            && (await FromSiteAsync(db, claim.Address, ct) ?? 0) <= CapPerSite;
    }

    // Summed, not kept: a site may be overrun by the few that are let in at the same instant, and no count of it can drift.
    private static async Task<long?> FromSiteAsync(MusterDbContext db, string address, CancellationToken ct)
    {
        if (RemoteAddress.SiteOf(address) is not { } site)
        {
            return null;
        }

        var addresses = RemoteAddress.AddressesOf(site);
        var (beginning, first) = ($"address/{addresses.Beginning}", $"address/{addresses.First}");
        var counts = db.Set<PendingCount>();
        return await counts
            .StartsWithKey(row => row.Scope, beginning)
            .Union(counts.Where(row => row.Scope == first))
            .SumAsync(row => row.Count, ct);
    }

    private long CapPerSite => (long)SharesOfSite * options.Value.PendingCapPerAddress;

    private static long Number(Evidence evidence, string fact) =>
        long.Parse(evidence[fact] ?? "0", CultureInfo.InvariantCulture);
}
