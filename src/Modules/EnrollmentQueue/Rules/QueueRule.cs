using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>Allows what a person approved: the claim being approved now, or the same device under the same key asking again. Never asks.</summary>
internal sealed class QueueRule : IAdmissionRule
{
    private const string DeviceKeyFact = "device_key";
    private const string OwnerFact = "owner_peer_id";
    private const string StatusFact = "device_status";
    private const string BlockedFact = "blocked";

    private static readonly PerModel<Func<MusterDbContext, Fingerprint, Task<BlockedKeyId?>>> BlockOf = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Fingerprint key) =>
                db.Set<BlockedKey>()
                    .Where(row => row.KeyFingerprint == key && row.TookEffect)
                    .Select(row => (BlockedKeyId?)row.Id)
                    .SingleOrDefault()
        )
    );

    public string Name => "enrollment-queue";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (await BlockOf.Of(db)(db, claim.Key) is { } blocked)
        {
            return new Evidence(
                ImmutableSortedDictionary<string, string>.Empty.Add(BlockedFact, "yes"),
                [$"blocked/{blocked}"]
            );
        }

        if (await db.FindDeviceAsync(claim.Key) is not { Admitted: true, OwnerPersonId: { } owner } device)
        {
            return Evidence.None;
        }

        var peerId = await db.People()
            .Where(person => person.Id == owner)
            .Select(person => person.PeerId)
            .SingleAsync(ct);
        return new Evidence(
            ImmutableSortedDictionary<string, string>
                .Empty.Add(DeviceKeyFact, device.DeviceKey.Value)
                .Add(OwnerFact, peerId.Value)
                .Add(StatusFact, EnumText.Of(device.Status)),
            [$"device/{device.Id}/{device.RowVersion}"]
        );
    }

    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => (await GatherAsync(claim, db, ct)).Versions.SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence)
    {
        if (evidence[BlockedFact] is not null)
        {
            return Verdict.Deny(RequestIntake.KeyBlocked);
        }

        if (claim.ApprovedBy is not null)
        {
            return Verdict.Allow("approved_by_person");
        }

        var same =
            evidence[StatusFact] == EnumText.Of(DeviceStatus.Active)
            && evidence[DeviceKeyFact] == claim.ClaimedDeviceKey.Value
            && evidence[OwnerFact] == claim.ClaimedPeerId.Value;
        return same ? Verdict.Allow("key_approved_before") : Verdict.Abstain;
    }

    public Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.FromResult(true);
}
