using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Prepare;
using Muster.Modules.Devices;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Enrollments.Records;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Report;

/// <summary>What happened on the device goes to its record; count and events commit together.</summary>
internal sealed class ReportVerb(
    Database database,
    EnrollmentRecords records,
    ConfirmedIdentities identities,
    ReportStreams streams,
    ReportedServerKeys serverKeys,
    ReportedItems items,
    ReportedPreparation preparation,
    DeviceLastSeen lastSeen,
    Limits limits
)
{
    private const string IdentityConfirmed = "identityConfirmed";

    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (call.Standing.State == KeyState.Retiring)
        {
            return Refusals.KeyRotated;
        }

        if (call.Standing.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        if (call.Standing.DeviceStatus == DeviceStatus.Revoked)
        {
            return Refusals.Revoked;
        }

        if (limits.Change(call.Key.Value) is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        var (report, malformed) = AgentBody.Read(call.Message.Body, AgentJson.Default.ReportCall);
        if (report is null)
        {
            return malformed!; // one of the two is set
        }

        var faults = ReportCheck.Faults(report);
        if (faults.Count > 0)
        {
            return Refusals.BodyMalformed("Members have faults.", faults);
        }

        lastSeen.Heard(device);
        return await database.WriteAsync((db, token) => RecordAsync(db, device, report, token), ct);
    }

    private async Task<AgentAnswer> RecordAsync(
        MusterDbContext db,
        DeviceId device,
        ReportCall report,
        CancellationToken ct
    )
    {
        var place = await streams.TakeAsync(db, device, report.ReportStream, report.Seq, ct);
        if (place == ReportPlace.Gap)
        {
            return Refusals.ReportOutOfOrder;
        }

        if (place == ReportPlace.Next)
        {
            await serverKeys.NoteAsync(db, device, report.Events, ct);
            await items.NoteAsync(db, device, report.Events, ct);
            await NoteAsync(db, device, report.Events, ct);
        }

        return AgentAnswer.Of(200, new ReportAnswer { Seq = report.Seq }, AgentJson.Default.ReportAnswer);
    }

    /// <summary>One after the other: a device that holds its identity, and is being prepared, may say both in one report.</summary>
    private async Task NoteAsync(
        MusterDbContext db,
        DeviceId device,
        IReadOnlyList<ReportedEvent> events,
        CancellationToken ct
    )
    {
        var live = await EnrollmentRecords.FindLiveAsync(db, device, ct);
        foreach (var item in events.Where(item => item.Kind is not (ServerKeysStored.Kind or ItemReport.EventKind)))
        {
            if (ReportedPreparation.IsOne(item.Kind))
            {
                await preparation.NoteAsync(db, device, item, ct);
            }
            else if (live is { } record)
            {
                await NoteAsync(db, record, item, ct);
            }
        }
    }

    private async Task NoteAsync(MusterDbContext db, EnrollmentId record, ReportedEvent item, CancellationToken ct)
    {
        if (item.Kind == IdentityConfirmed)
        {
            await identities.ConfirmAsync(db, record, ct);
            return;
        }

        await records.NoteAsync(db, record, item.Kind, item.At, item.Data?.GetRawText(), ct);
    }
}
