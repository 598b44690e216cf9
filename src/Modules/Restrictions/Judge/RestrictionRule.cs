using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Judge;

/// <summary>All enabled restrictions, folded: the strictest decides. A device that is in already is none of their concern.</summary>
internal sealed class RestrictionRule(IDatabaseEngine engine, TimeProvider clock) : IAdmissionRule
{
    public const string RuleName = "enrollment-restrictions";

    private static readonly PerModel<Func<MusterDbContext, IAsyncEnumerable<Restriction>>> Enabled = new(() =>
        EF.CompileAsyncQuery((MusterDbContext db) => db.Set<Restriction>().AsNoTracking().Where(row => row.Enabled))
    );

    public string Name => RuleName;

    public Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct) =>
        ReadAsync(claim, db, alone: false, ct);

    /// <summary>Alone with the devices of the owner until the unit ends: of two that come for the last place, the second finds it taken.</summary>
    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => (await ReadAsync(claim, db, alone: true, ct)).Versions.SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence) => Findings.Fold(Findings.Of(evidence.Facts));

    public Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.FromResult(true); // the device itself takes the place, and nobody else looks before it is there

    private async Task<Evidence> ReadAsync(AdmissionClaim claim, MusterDbContext db, bool alone, CancellationToken ct)
    {
        var restrictions = await Enabled.Of(db)(db).ToListAsync(ct);
        var known = await db.FindDeviceAsync(claim.Key) is { Status: not DeviceStatus.Revoked };
        var key = known ? null : await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct);
        var owner = known ? null : await OwnerAsync(db, claim, key, ct);
        if (alone && owner is not null && restrictions.Exists(row => row.Kept.Terms is DeviceLimitTerms))
        {
            await engine.EnterAloneAsync(db, $"devices-of/{owner}", ct);
        }

        var seen = new Circumstances
        {
            At = clock.GetUtcNow(),
            Platform = claim.Platform,
            OsVersion = claim.OsVersion,
            // A request that a person decides on was taken in with a key that was good.
            Ownership =
                key is { Vouches: true } || claim is { ApprovedBy: not null, EnrollmentKey.Id: not null }
                    ? Ownership.Corporate
                    : Ownership.Unknown,
            Known = known,
            Approved = claim.ApprovedBy is not null,
            CanWait = claim.CanWait,
            OwnerUnusedDays = owner is { } person ? await UnusedDaysAsync(db, person, claim, ct) : null,
        };
        return new Evidence(
            seen.ToFacts().AddRange(restrictions.Select(row => Findings.FactOf(row.Id, row.Rule))),
            [
                .. restrictions.Select(row => $"restriction/{row.Id}/{row.RowVersion}"),
                $"devices/{owner}/{seen.OwnerUnusedDays?.Length}",
                $"known/{known}",
            ]
        );
    }

    /// <summary>Who somebody vouches for: never the one whom a stranger claims.</summary>
    private static async Task<PersonId?> OwnerAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        CheckedEnrollmentKey? key,
        CancellationToken ct
    )
    {
        if (claim.ApprovedBy is null)
        {
            return key is { Vouches: true } ? key.PersonId : null;
        }

        var vouched = claim.EnrollmentKey is { Id: { } id }
            ? await db.EnrollmentKeys().Where(row => row.Id == id).Select(row => row.PersonId).SingleOrDefaultAsync(ct)
            : null;
        return claim.Owner
            ?? vouched
            ?? await db.People()
                .Where(person => person.PeerId == claim.ClaimedPeerId)
                .Select(person => (PersonId?)person.Id)
                .SingleOrDefaultAsync(ct);
    }

    private async Task<ImmutableArray<int>> UnusedDaysAsync(
        MusterDbContext db,
        PersonId owner,
        AdmissionClaim claim,
        CancellationToken ct
    )
    {
        var devices = await db.DevicesOwnedBy(owner).Where(device => device.Id != claim.Replaces).ToListAsync(ct);
        return [.. devices.Select(device => device.UnusedDays(clock.GetUtcNow())).Order()];
    }
}
