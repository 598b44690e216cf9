using System.Text.Json.Nodes;
using Muster.Agent.Delivery.Items.Policies.Files;
using Muster.Agent.Delivery.Items.Policies.Services;
using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies;

/// <summary>Files, services and settings of a policy.</summary>
internal sealed class PolicyHandler(PutFiles files, IServices services, SettingsFile settings) : IItemHandler
{
    public string Kind => "policy";

    public PackageNeed? NeedOf(ItemWork work) => null;

    public Task<bool> IsThereAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.LookAsync(async () =>
        {
            var configuration = Read(work);
            return files.AreThere(work, WishesOf(work, configuration))
                && settings.Has(work.Key, SettingsOf(configuration))
                && await AreThereAsync(configuration.Services, ct);
        });

    public Task<ItemOutcome> ApplyAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.CatchAsync(async () =>
        {
            var configuration = Read(work);
            // All that may be wrong is found before anything is changed.
            var wishes = WishesOf(work, configuration);
            if (configuration.Services.Count > 0)
            {
                await services.RequireAsync(ct);
            }

            files.Bring(work, wishes, ct);
            settings.Put(work.Key, SettingsOf(configuration));
            if (configuration.Services.Count > 0)
            {
                await services.ReadAgainAsync(wishes.Select(wish => wish.Path), ct);
            }

            foreach (var service in configuration.Services)
            {
                await services.ApplyAsync(service, ct);
                if (!await services.IsThereAsync(service, ct))
                {
                    return ItemOutcome.Failed("service_state", $"{service.Name} does not stay as it was set.");
                }
            }

            return ItemOutcome.Done;
        });

    public Task<ItemOutcome> RemoveAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.CatchAsync(() =>
        {
            settings.Put(work.Key, []);
            files.TakeOff(work);
            return Task.FromResult(ItemOutcome.Done);
        });

    private async Task<bool> AreThereAsync(IReadOnlyList<ConfiguredService> wanted, CancellationToken ct)
    {
        foreach (var service in wanted)
        {
            if (!await services.IsThereAsync(service, ct))
            {
                return false;
            }
        }

        return true;
    }

    private static List<FileWish> WishesOf(ItemWork work, DeviceConfiguration configuration) =>
        [.. configuration.Files.Select(file => FileWish.Of(file, work.Variables))];

    private static DeviceConfiguration Read(ItemWork work) =>
        DeviceConfiguration.Read(work.Document, out var faults)
        ?? throw ItemStop.Failed(
            "document_invalid",
            string.Join(' ', faults.Take(3).Select(fault => $"{fault.Pointer}: {fault.Words}"))
        );

    private static JsonObject SettingsOf(DeviceConfiguration configuration) =>
        new(configuration.Settings.Select(setting => KeyValuePair.Create(setting.Key, JsonNode.Parse(setting.Value))));
}
