using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Judge;

/// <summary>All enabled restrictions, folded: the strictest decides. A device that is in already is none of their concern.</summary>
internal sealed class RestrictionRule(IDatabaseEngine engine, TimeProvider clock) : IAdmissionRule
{
    public const string RuleName = "enrollment-restrictions";

    private static readonly PerModel<Func<MusterDbContext, Task<List<Restriction>>>> Enabled = new(() =>
    {
        var query = EF.CompileAsyncQuery(
            (MusterDbContext db) => db.Set<Restriction>().AsNoTracking().Where(row => row.Enabled)
        );
        return async db => await query(db).ToListAsync();
    });

    public string Name => RuleName;

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        var restrictions = await Enabled.OnceAsync(db);
        var seen = await SeenAsync(claim, db, ct);
        return new Evidence(
            seen.ToFacts().AddRange(restrictions.Select(row => Findings.FactOf(row.Id, row.Rule))),
            [.. VersionsOf(restrictions)]
        );
    }

    // How many devices the owner has moves all the time; what must not be overrun is looked at again below.
    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => VersionsOf(await Enabled.OnceAsync(db)).SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence) => Findings.Fold(Findings.Of(evidence.Facts));

    /// <summary>A place under the limit. Of two that come for the last one, the second waits for the first and finds it taken.</summary>
    public async Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        if (outcome != AdmissionOutcome.Admitted)
        {
            return true;
        }

        var limits = (await Enabled.OnceAsync(db)).ConvertAll(row => row.Kept);
        limits.RemoveAll(kept =>
            kept.Terms is not DeviceLimitTerms || (kept.Effect == RestrictionEffect.Ask && claim.ApprovedBy is not null)
        );
        if (limits.Count == 0 || await SeenAsync(claim, db, ct) is not { Known: false, Owner: { } owner })
        {
            return true;
        }

        await engine.EnterAloneAsync(db, $"devices-of/{owner}", ct);
        return Findings.Of(await SeenAsync(claim, db, ct), limits).All(found => found.Finding != Finding.Broken);
    }

    private async Task<Circumstances> SeenAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await db.FindDeviceAsync(claim.Key) is { Status: not DeviceStatus.Revoked };
        var key = known ? null : await CheckedEnrollmentKey.FindAsync(db, claim, now, ct);
        var expected = known ? null : await ExpectedAsync(db, claim, ct);
        var hooked = known ? null : await db.HookedOwnerAsync(claim, now, ct);
        var owner = known ? null : await OwnerOfClaim.FindAsync(db, claim, key, expected, hooked, ct);
        return new Circumstances
        {
            At = now,
            Platform = claim.Platform,
            OsVersion = claim.OsVersion,
            Ownership = OwnershipOf(claim, key, expected),
            Known = known,
            Approved = claim.ApprovedBy is not null,
            CanWait = claim.CanWait,
            Owner = owner,
            OwnerUnusedDays = owner is { } person
                ? await OwnerOfClaim.UnusedDaysAsync(db, person, claim, now, ct)
                : null,
        };
    }

    private static async Task<ExpectedMatch?> ExpectedAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        CancellationToken ct
    ) => await db.ExpectedMatchAsync(claim.Shown, ct) is { } match && match.IsTakenBy(claim.Platform) ? match : null;

    /// <summary>As the list says of a device that proves to be on it, or of which a person finds so; a request that they decide on was taken in with a good key.</summary>
    private static Ownership OwnershipOf(AdmissionClaim claim, CheckedEnrollmentKey? key, ExpectedMatch? expected) =>
        expected is not null && (expected.IsProved || claim.ApprovedBy is not null)
            ? EnumText.TryParse<Ownership>(
                DeviceOwnership.Of(expected.Device.Ownership, claim.ClaimedOwnership),
                out var listed
            )
                ? listed.Value
                : Ownership.Unknown
            : key is { Vouches: true } || claim is { ApprovedBy: not null, EnrollmentKey.Id: not null }
                ? Ownership.Corporate
                : Ownership.Unknown;

    private static IEnumerable<string> VersionsOf(IEnumerable<Restriction> restrictions) =>
        restrictions.Select(row => $"restriction/{row.Id}/{row.RowVersion}").Order(StringComparer.Ordinal);
}
