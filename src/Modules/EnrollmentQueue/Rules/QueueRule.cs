using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
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

    public string Name => "enrollment-queue";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        var known = await (
            from device in db.DevicesByKey()
            join person in db.People() on device.OwnerPersonId equals person.Id
            where device.Key == claim.Key && device.Admitted
            select new
            {
                device.Id,
                device.RowVersion,
                device.DeviceKey,
                device.Status,
                person.PeerId,
            }
        ).SingleOrDefaultAsync(ct);
        return known is null
            ? Evidence.None
            : new Evidence(
                ImmutableSortedDictionary<string, string>
                    .Empty.Add(DeviceKeyFact, known.DeviceKey.Value)
                    .Add(OwnerFact, known.PeerId.Value)
                    .Add(StatusFact, EnumText.Of(known.Status)),
                [$"device/{known.Id}/{known.RowVersion}"]
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
