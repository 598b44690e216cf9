using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Prepare;

/// <summary>What a device is told of its preparation, in the words of the protocol.</summary>
internal sealed class ToldPreparation(DevicePreparations preparations)
{
    /// <summary>Of the device behind a key, once it is in.</summary>
    public async Task<DevicePreparation?> OfAsync(MusterDbContext db, Fingerprint key, CancellationToken ct) =>
        (await DeviceKeys.FindAsync(db, key))?.AdmittedDevice is { } device ? await OfAsync(db, device, ct) : null;

    public async Task<DevicePreparation?> OfAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        await preparations.ProfileAsync(db, device, ct) is { } profile ? Of(profile) : null;

    /// <summary>Null once it is done: nothing is taken from anybody later on.</summary>
    public async Task<ManifestPreparation?> InManifestAsync(
        MusterDbContext db,
        DeviceId device,
        CancellationToken ct
    ) =>
        await preparations.ProfileAsync(db, device, ct) is { Result: not DevicePreparation.Success } profile
            ? new ManifestPreparation
            {
                Id = profile.Enrollment.Value,
                UserAccountType = profile.UserAccountType,
                Required = [.. profile.Required.Select(item => new PreparedContent(item.Kind, item.Id))],
            }
            : null;

    private static DevicePreparation Of(PreparationProfile profile) =>
        new()
        {
            Id = profile.Enrollment.Value,
            PolicyId = profile.PolicyId,
            PolicyName = profile.PolicyName,
            PolicyVersion = profile.PolicyVersion,
            TimeoutMinutes = profile.TimeoutMinutes,
            Deadline = profile.DeadlineAt,
            CustomErrorMessage = profile.CustomErrorMessage,
            AllowSkip = profile.AllowSkip,
            ShowDiagnosticsLink = profile.ShowDiagnosticsLink,
            UserAccountType = profile.UserAccountType,
            Required =
            [
                .. profile.Required.Select(item => new RequiredItem(item.Kind, item.Id, item.Name, item.State)),
            ],
            Phase = PhaseWords.Of(profile.Phase),
            Result = profile.Result,
            FailureCode = profile.FailureCode,
            Retries = profile.Retries,
        };
}
