using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.Policies;
using Muster.Integration.Blueprints;
using Muster.Integration.Scripts;
using Muster.Protocols.Agent.Delivery;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Delivery;

/// <summary>What a device asks for and says of what it should have.</summary>
internal static class DeliveryCalls
{
    public static async Task<Guid> IdAsync(this MusterHost host, TestDevice device) =>
        (await host.GetAsync<Page<Device>>($"/api/devices?q=Computer {device.Name}")).Items.Single().Id;

    public static Task<DeviceAnswer<ManifestAnswer>> AskManifestAsync(this TestDevice device, long? have = null) =>
        device.SendAsync(
            device.Sign(device.Message("GET", have is null ? "manifest" : $"manifest?have={have}")),
            DeliveryJson.Default.ManifestAnswer
        );

    /// <summary>As the server sealed it.</summary>
    public static async Task<DeliveryManifest> ManifestAsync(this TestDevice device) =>
        ManifestSeal.Open((await device.AskManifestAsync()).Ok.Manifest!, device.ServerKeys)!; // it trusts the server's key

    public static string RouteOf(ManifestItem item) => $"items/{item.Kind}/{item.Id}/{item.Version}";

    public static Task SayAsync(this TestDevice device, long seq, ItemReport said) =>
        device.ReportAsync(
            seq,
            ItemReport.EventKind,
            data: JsonSerializer.SerializeToElement(said, DeliveryJson.Default.ItemReport)
        );

    public static ItemReport Report(DeliveryManifest manifest, ManifestItem item, string state, string? code = null) =>
        new()
        {
            Kind = item.Kind,
            Id = item.Id,
            Version = item.Version,
            ManifestVersion = manifest.Version,
            Round = item.Round,
            State = state,
            Attempts = 1,
            Code = code,
        };

    /// <summary>A device in a group that gets these things.</summary>
    public static async Task<(TestDevice Device, Guid Id, Blueprint Blueprint)> GivenAsync(
        this ClockedHost clocked,
        string name,
        params BlueprintItemDraft[] items
    )
    {
        var host = clocked.Host;
        var group = await host.CreateGroupAsync(name);
        var blueprint = await host.CreateBlueprintAsync(BlueprintCalls.Draft(name, items, (group.Id, 1)));
        var device = await clocked.EnrolledDeviceAsync();
        var id = await host.IdAsync(device);
        await host.JoinAsync(group, id);
        await clocked.SettledAsync();
        return (device, id, blueprint);
    }

    /// <summary>A device in a group that gets one script.</summary>
    public static async Task<(TestDevice Device, Guid Id, Blueprint Blueprint, Script Script)> GivenScriptAsync(
        this ClockedHost clocked,
        string name
    )
    {
        var script = await clocked.Host.CreateScriptAsync(ScriptCalls.Shell(name));
        var (device, id, blueprint) = await clocked.GivenAsync(name, BlueprintCalls.Item("script", script.Id));
        return (device, id, blueprint, script);
    }
}
