using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies.Services;

/// <summary>sc.exe, whose words for states are the same in every language of Windows.</summary>
internal sealed class WindowsServices(Toolbox tools, TimeProvider clock) : IServices
{
    private const string Program = "sc";

    /// <summary>ERROR_SERVICE_ALREADY_RUNNING and ERROR_SERVICE_NOT_ACTIVE: somebody else was faster.</summary>
    private static readonly int[] Faster = [1056, 1062];

    /// <summary>sc.exe asks and does not wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task RequireAsync(CancellationToken ct) =>
        tools.Find(Program) is null ? throw ServiceFaults.NoManager("There is no sc.exe.") : Task.CompletedTask;

    public async Task<bool> IsThereAsync(ConfiguredService service, CancellationToken ct) =>
        (service.Enabled is not { } enabled || await IsEnabledAsync(service.Name, ct) == enabled)
        && (service.Running is not { } running || await IsAsync(service.Name, running, ct));

    public async Task ApplyAsync(ConfiguredService service, CancellationToken ct)
    {
        if (service.Enabled is { } enabled && await IsEnabledAsync(service.Name, ct) != enabled)
        {
            await ChangeAsync(service.Name, ct, "config", service.Name, "start=", enabled ? "auto" : "disabled");
        }

        if (service.Running is { } running && !await IsAsync(service.Name, running, ct))
        {
            await ChangeAsync(service.Name, ct, running ? "start" : "stop", service.Name);
            await WaitAsync(service.Name, running, ct);
        }
    }

    public Task ReadAgainAsync(IEnumerable<string> files, CancellationToken ct) => Task.CompletedTask;

    private async Task WaitAsync(string name, bool running, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        while (!await IsAsync(name, running, ct) && clock.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(Pause, clock, ct);
        }
    }

    private async Task<bool> IsEnabledAsync(string name, CancellationToken ct) =>
        (await tools.RunAsync(new ToolCall(Program, "qc", name), ct)).Output.Contains(
            "AUTO_START",
            StringComparison.Ordinal
        );

    private async Task<bool> IsAsync(string name, bool running, CancellationToken ct)
    {
        var state = (await tools.RunAsync(new ToolCall(Program, "query", name), ct)).Output;
        return running
            ? state.Contains(" RUNNING", StringComparison.Ordinal)
            : state.Contains(" STOPPED", StringComparison.Ordinal);
    }

    private async Task ChangeAsync(string name, CancellationToken ct, params string[] arguments)
    {
        var run = await tools.RunAsync(new ToolCall(Program, arguments), ct);
        if (!run.Succeeded && !Faster.Contains(run.ExitCode))
        {
            throw ServiceFaults.Of(name, run);
        }
    }
}
