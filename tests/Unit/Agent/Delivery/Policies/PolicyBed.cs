using System.Text.Json;
using Muster.Agent.Delivery.Items;
using Muster.Agent.Delivery.Items.Policies;
using Muster.Agent.Delivery.Items.Policies.Files;
using Muster.Agent.Delivery.Items.Policies.Services;
using Muster.Unit.Agent.Delivery.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Policies;

/// <summary>A handler of policies over a folder of its own and programs that are not there.</summary>
internal sealed class PolicyBed : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public PolicyBed() =>
        Handler = new PolicyHandler(
            new PutFiles(new UnixFiles()),
            new SystemdServices(Tools.Box),
            new SettingsFile(Settings)
        );

    public PolicyHandler Handler { get; }

    public FakeTools Tools { get; } = new();

    public Works Work { get; } = new();

    public string Settings => scratch.File("settings.json");

    public string In(string name) => scratch.File(name);

    public static string Json(object? value) => JsonSerializer.Serialize(value);

    public static string File(string path, string content, string more = "") =>
        $"{{\"files\":[{{\"path\":{Json(path)},\"content\":{Json(content)}{more}}}]}}";

    public Task<ItemOutcome> ApplyAsync(string document) => Handler.ApplyAsync(Work.On(document), default);

    public Task<bool> IsThereAsync(string document) => Handler.IsThereAsync(Work.On(document), default);

    public Task<ItemOutcome> RemoveAsync(string document) => Handler.RemoveAsync(Work.On(document), default);

    public void Dispose()
    {
        scratch.Dispose();
        Tools.Dispose();
    }
}
