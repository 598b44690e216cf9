using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;
using Muster.Unit.Agent.Delivery.Cycles;

namespace Muster.Unit.Agent.Prepare;

/// <summary>A machine that is given things and has a preparation to finish, look by look.</summary>
internal static class PreparationBed
{
    public static Guid Id { get; } = new("0193a697-4900-7c3e-9d57-2f1f6b0a4c99");

    /// <summary>From now on the device should have these, and the first ones before it is handed to its user.</summary>
    public static void Prepare(
        this CycleBed bed,
        IReadOnlyList<ManifestItem> required,
        IReadOnlyList<ManifestItem> others,
        string account = "administrator",
        Guid? id = null
    )
    {
        bed.Want([.. others, .. required]);
        bed.Server.Manifest = bed.Server.Manifest! with // it was set just now
        {
            Preparation = new ManifestPreparation
            {
                Id = id ?? Id,
                UserAccountType = account,
                Required = [.. required.Select(item => new PreparedContent(item.Kind, item.Id))],
            },
        };
    }

    /// <summary>What the other half of the agent was answered.</summary>
    public static DevicePreparation Told(int retries = 0, string? phase = null, string result = "in_progress") =>
        new()
        {
            Id = Id,
            PolicyId = Id,
            PolicyName = "Standard laptop",
            PolicyVersion = 1,
            TimeoutMinutes = 60,
            AllowSkip = false,
            ShowDiagnosticsLink = false,
            UserAccountType = "standard",
            Required = [],
            Phase = phase,
            Result = result,
            Retries = retries,
        };

    public static IReadOnlyList<string> Phases(this CycleBed bed) =>
        [
            .. bed
                .Server.Said.Where(said => said.Kind == PreparationEvents.Sync)
                .Select(said => said.Data!.Value.Deserialize(AgentJson.Default.DevicePrepSync)!.Value), // they have data
        ];

    public static IReadOnlyList<DevicePrepPage> Pages(this CycleBed bed) =>
        [
            .. bed
                .Server.Said.Where(said => said.Kind == PreparationEvents.Page)
                .Select(said => said.Data!.Value.Deserialize(AgentJson.Default.DevicePrepPage)!), // they have data
        ];

    public static IReadOnlyList<DevicePrepAdministrators> Administrators(this CycleBed bed) =>
        [
            .. bed
                .Server.Said.Where(said => said.Kind == PreparationEvents.Administrators)
                .Select(said => said.Data!.Value.Deserialize(AgentJson.Default.DevicePrepAdministrators)!), // they have data
        ];
}
