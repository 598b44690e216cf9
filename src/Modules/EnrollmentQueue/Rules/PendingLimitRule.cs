using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>Keeps strangers from filling the queue. A device that is already in, or that a person is deciding on, is no stranger.</summary>
internal sealed class PendingLimitRule(IOptions<EnrollmentQueueOptions> options) : IAdmissionRule
{
    private const string Total = "pending_total";
    private const string FromAddress = "pending_from_address";

    public string Name => "pending-limit";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (claim.ApprovedBy is not null || await db.DevicesByKey().AnyAsync(device => device.Key == claim.Key, ct))
        {
            return Evidence.None;
        }

        var (total, fromAddress) = await PendingCount.ReadAsync(db, claim.Address, ct);
        var facts = ImmutableSortedDictionary<string, string>
            .Empty.Add(Total, total.ToString(CultureInfo.InvariantCulture))
            .Add(FromAddress, fromAddress.ToString(CultureInfo.InvariantCulture));
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
        var forStrangers = options.Value.PendingCap / 2;
        return
            Number(evidence, Total) >= forStrangers
            || Number(evidence, FromAddress) >= options.Value.PendingCapPerAddress
            ? Verdict.Deny(RequestIntake.TooManyPending)
            : Verdict.Abstain;
    }

    public Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    ) =>
        outcome == AdmissionOutcome.Held && claim.ApprovedBy is null
            ? PendingCount.TakeAsync(db, claim.Key, claim.Address, options.Value.PendingCapPerAddress, ct)
            : Task.FromResult(true);

    private static long Number(Evidence evidence, string fact) =>
        long.Parse(evidence[fact] ?? "0", CultureInfo.InvariantCulture);
}
