using System.Text.Json;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Policies;
using Muster.Integration.Blueprints;
using Muster.Integration.Delivery;
using Muster.Integration.Scripts;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Agent.Preparation;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.DevicePreparation;

/// <summary>What agents ask and say while they are prepared.</summary>
internal static class PreparationAgentCalls
{
    public static async Task<Protocols.Agent.Preparation.DevicePreparation?> AskPreparationAsync(
        this TestDevice device
    ) => (await device.TryAskPreparationAsync()).Ok.Preparation;

    public static Task<DeviceAnswer<PreparationAnswer>> TryAskPreparationAsync(this TestDevice device) =>
        device.SendAsync(device.Sign(device.Message("GET", "preparation")), AgentJson.Default.PreparationAnswer);

    /// <summary>One report with these events, in this order.</summary>
    public static async Task SayAsync(this TestDevice device, long seq, params (string Kind, object? Data)[] events)
    {
        var report = new ReportCall
        {
            ReportStream = "prep",
            Seq = seq,
            Events =
            [
                .. events.Select(one => new ReportedEvent(
                    one.Kind,
                    device.Clock.GetUtcNow(),
                    one.Data is null ? null : JsonSerializer.SerializeToElement(one.Data)
                )),
            ],
        };
        var message = device.Message("POST", "reports", TestDevice.Json(report, AgentJson.Default.ReportCall));
        (await device.SendAsync(device.Sign(message), AgentJson.Default.ReportAnswer)).Ok.Seq.ShouldBe(seq);
    }

    public static (string, object?) Sync(object value) => (PreparationEvents.Sync, new { value });

    public static (string, object?) Page(object status) => (PreparationEvents.Page, new { status });

    public static (string, object?) Confirmed => ("identityConfirmed", null);

    public static (string, object?) Retry => (PreparationEvents.Retry, null);

    public static (string, object?) Skip => (PreparationEvents.Skip, null);

    public static (string, object?) Item(DeliveryManifest manifest, string state) =>
        (
            ItemReport.EventKind,
            JsonSerializer.SerializeToElement(
                DeliveryCalls.Report(manifest, manifest.Items.Single(), state),
                DeliveryJson.Default.ItemReport
            )
        );

    public static async Task<EnrollmentAttempt> AttemptAsync(this MusterHost host, TestDevice device) =>
        await host.GetAsync<EnrollmentAttempt>(
            $"/api/devices/enrollment-status/{(await host.DeploymentAsync(device)).RecordId}"
        );

    /// <summary>A person's new device that has to get a script before it is handed over.</summary>
    public static async Task<(TestDevice Device, Script Script, Prepared Prepared)> WithScriptAsync(
        this ClockedHost clocked,
        string name,
        bool allowSkip = false,
        string account = "standard"
    )
    {
        var host = clocked.Host;
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Needed {name}"));
        var prepared = await host.PreparedAsync(
            name,
            draft =>
                draft with
                {
                    ScriptIds = [script.Id],
                    AllowSkipAfterRetries = allowSkip,
                    UserAccountType = account,
                    TimeoutMinutes = 30,
                    CustomErrorMessage = "Call 1234.",
                }
        );
        await host.CreateBlueprintAsync(
            BlueprintCalls.Draft(name, [BlueprintCalls.Item("script", script.Id)], (prepared.Group.Id, 1))
        );
        await clocked.SettledAsync();
        return (await clocked.AdmittedAsync(prepared.Person), script, prepared);
    }
}
