using System.Text.RegularExpressions;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Agent.Configuration;

namespace Muster.Agent.Delivery.Items.Policies.Services;

/// <summary>launchctl(1), in the domain of the system.</summary>
internal sealed partial class LaunchdServices(Toolbox tools) : IServices
{
    private const string Program = "launchctl";
    private const string Domain = "system";

    /// <summary>Longer than the usual: a Mac has hundreds of services.</summary>
    private const int LongList = 256 * 1024;

    public Task RequireAsync(CancellationToken ct) =>
        tools.Find(Program) is null ? throw ServiceFaults.NoManager($"There is no {Program}.") : Task.CompletedTask;

    public async Task<bool> IsThereAsync(ConfiguredService service, CancellationToken ct) =>
        (service.Enabled is not { } enabled || await IsEnabledAsync(service.Name, ct) == enabled)
        && (service.Running is not { } running || await IsRunningAsync(service.Name, ct) == running);

    public async Task ApplyAsync(ConfiguredService service, CancellationToken ct)
    {
        if (service.Enabled is { } enabled && await IsEnabledAsync(service.Name, ct) != enabled)
        {
            await ChangeAsync(service.Name, ct, enabled ? "enable" : "disable", $"{Domain}/{service.Name}");
        }

        if (service.Running is { } running && await IsRunningAsync(service.Name, ct) != running)
        {
            await (
                running
                    ? StartAsync(service.Name, ct)
                    : ChangeAsync(service.Name, ct, "bootout", $"{Domain}/{service.Name}")
            );
        }
    }

    /// <summary>launchd reads a description when the service is loaded.</summary>
    public Task ReadAgainAsync(IEnumerable<string> files, CancellationToken ct) => Task.CompletedTask;

    private async Task StartAsync(string name, CancellationToken ct)
    {
        if (!(await PrintAsync(name, ct)).Succeeded)
        {
            await ChangeAsync(name, ct, "bootstrap", Domain, $"/Library/LaunchDaemons/{name}.plist");
        }

        await ChangeAsync(name, ct, "kickstart", $"{Domain}/{name}");
    }

    private async Task<bool> IsRunningAsync(string name, CancellationToken ct) =>
        await PrintAsync(name, ct) is { Succeeded: true } run && State().IsMatch(run.Output);

    private async Task<bool> IsEnabledAsync(string name, CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall(Program, "print-disabled", Domain) { MostOutput = LongList }, ct);
        return !run
            .Output.Split('\n')
            .Select(line => line.Trim())
            .Any(line => line == $"\"{name}\" => disabled" || line == $"\"{name}\" => true");
    }

    private Task<ToolRun> PrintAsync(string name, CancellationToken ct) =>
        tools.RunAsync(new ToolCall(Program, "print", $"{Domain}/{name}") { MostOutput = LongList }, ct);

    private async Task ChangeAsync(string name, CancellationToken ct, params string[] arguments)
    {
        var run = await tools.RunAsync(new ToolCall(Program, arguments), ct);
        if (!run.Succeeded)
        {
            throw ServiceFaults.Of(name, run);
        }
    }

    [GeneratedRegex(@"^\s*state = running\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex State();
}
