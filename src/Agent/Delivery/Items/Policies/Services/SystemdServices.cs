using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies.Services;

/// <summary>systemctl(1).</summary>
internal sealed class SystemdServices(Toolbox tools) : IServices
{
    private const string Program = "systemctl";

    /// <summary>A unit may take its time to start or stop: systemd gives 90 seconds for each.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What cannot be enabled is started by others, and so is as good as it can be.</summary>
    private static readonly string[] Enabled = ["enabled", "alias", "static", "indirect", "generated"];

    private static readonly string[] Disabled =
    [
        "disabled",
        "masked",
        "masked-runtime",
        "static",
        "indirect",
        "linked",
        "linked-runtime",
        "not-found",
    ];

    private static readonly string[] Running = ["active", "reloading", "refreshing"];
    private static readonly string[] Stopped = ["inactive", "failed", "unknown"];
    private static readonly string[] UnitFolders =
    [
        "/etc/systemd/",
        "/usr/lib/systemd/",
        "/lib/systemd/",
        "/run/systemd/",
    ];

    public async Task RequireAsync(CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall(Program, "is-system-running"), ct);
        // "degraded" and "starting" exit with other numbers, and there is a manager all the same.
        if (run.End != ToolEnd.Exited || run.Output.Trim() is "offline" or "unknown" or "")
        {
            throw ServiceFaults.NoManager(run.Said);
        }
    }

    public async Task<bool> IsThereAsync(ConfiguredService service, CancellationToken ct) =>
        await IsAsync("is-enabled", service.Name, service.Enabled, Enabled, Disabled, ct)
        && await IsAsync("is-active", service.Name, service.Running, Running, Stopped, ct);

    public async Task ApplyAsync(ConfiguredService service, CancellationToken ct)
    {
        if (
            service.Enabled is { } enabled
            && !await IsAsync("is-enabled", service.Name, enabled, Enabled, Disabled, ct)
        )
        {
            await ChangeAsync(enabled ? "enable" : "disable", service.Name, ct);
        }

        if (service.Running is { } running && !await IsAsync("is-active", service.Name, running, Running, Stopped, ct))
        {
            await ChangeAsync(running ? "start" : "stop", service.Name, ct);
        }
    }

    /// <summary>Each time, also when the files were there: a kill may have come between the files and this.</summary>
    public async Task ReadAgainAsync(IEnumerable<string> files, CancellationToken ct)
    {
        if (files.Any(file => UnitFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))))
        {
            var run = await tools.RunAsync(new ToolCall(Program, "daemon-reload"), ct);
            if (!run.Succeeded)
            {
                throw ServiceFaults.Of("daemon-reload", run);
            }
        }
    }

    private async Task<bool> IsAsync(
        string question,
        string name,
        bool? wanted,
        string[] yes,
        string[] no,
        CancellationToken ct
    )
    {
        if (wanted is not { } on)
        {
            return true;
        }

        var run = await tools.RunAsync(new ToolCall(Program, question, "--", name), ct);
        // A unit that is not there has no word of its own in older versions: it says so on the other stream.
        var word = run.Output.Split('\n')[0].Trim();
        return run.End == ToolEnd.Exited && (word.Length == 0 ? !on : (on ? yes : no).Contains(word));
    }

    private async Task ChangeAsync(string verb, string name, CancellationToken ct)
    {
        var run = await tools.RunAsync(
            new ToolCall(Program, "--no-ask-password", verb, "--", name) { Patience = Patience },
            ct
        );
        if (!run.Succeeded)
        {
            throw ServiceFaults.Of(name, run);
        }
    }
}
