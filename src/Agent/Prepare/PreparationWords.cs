using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>What the server is told, as events of a report.</summary>
internal static class PreparationWords
{
    private const int MostNames = 200;

    public static ReportedEvent Sync(string value, TimeProvider clock) =>
        new(
            PreparationEvents.Sync,
            clock.GetUtcNow(),
            JsonSerializer.SerializeToElement(new DevicePrepSync { Value = value }, AgentJson.Default.DevicePrepSync)
        );

    public static ReportedEvent Of(PreparationPhase phase, TimeProvider clock) => Sync(phase.ToString(), clock);

    public static ReportedEvent Failed(string what, TimeProvider clock) =>
        new(
            PreparationEvents.Page,
            clock.GetUtcNow(),
            JsonSerializer.SerializeToElement(
                new DevicePrepPage
                {
                    Status = DevicePrepPage.ExitedOnFailure,
                    What = what.Length > MostNames ? what[..MostNames] : what,
                },
                AgentJson.Default.DevicePrepPage
            )
        );

    public static ReportedEvent Administrators(DevicePrepAdministrators told, TimeProvider clock) =>
        new(
            PreparationEvents.Administrators,
            clock.GetUtcNow(),
            JsonSerializer.SerializeToElement(told, AgentJson.Default.DevicePrepAdministrators)
        );

    /// <summary>What a person at the device wants.</summary>
    public static ReportedEvent Wish(string kind, TimeProvider clock) => new(kind, clock.GetUtcNow());
}
